package jp.tsunagu.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of an area's councils and what is before them, to be read. */
@Service
@Transactional(readOnly = true)
public class MeetingBook {

	/** How many past meetings a page shows. */
	public static final int PAGE = 20;

	private final Meetings meetings;

	private final Submissions submissions;

	MeetingBook(Meetings meetings, Submissions submissions) {
		this.meetings = meetings;
		this.submissions = submissions;
	}

	/** With its candidates and questions. */
	public Meeting get(RecordNumber number) {
		return find(number).orElseThrow(() -> new IllegalStateException("There is no meeting " + number));
	}

	public Optional<Meeting> find(RecordNumber number) {
		return this.meetings.findById(number.toString()).map(Meeting::loaded);
	}

	/** What of an area is to come, the next first; with its questions. */
	public List<Meeting> coming(AreaId area) {
		return this.meetings.findOpen(area.toString());
	}

	/**
	 * A page of what is over, the latest first.
	 * @param after the last meeting of the page before, or null
	 */
	public List<Meeting> over(AreaId area, Meeting after) {
		Instant before = (after != null) ? after.startsAt() : Instant.parse("9999-01-01T00:00:00Z");
		String number = (after != null) ? after.number().toString() : "";
		return this.meetings.findOver(area.toString(), before, number, Limit.of(PAGE));
	}

	/** What is on its way in an area, whichever council it is for. */
	public List<Submission> submissions(AreaId area) {
		return this.submissions.findOpenOf(area.toString());
	}

	/** What a meeting has, or had, on its agenda. */
	public List<Submission> agenda(RecordNumber meeting) {
		return this.submissions.findEverOnAgenda(meeting.toString()).stream().map(Submission::loaded).toList();
	}

}
