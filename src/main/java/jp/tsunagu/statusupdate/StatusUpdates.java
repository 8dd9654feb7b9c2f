package jp.tsunagu.statusupdate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jp.tsunagu.caseevent.CaseEvents;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Supporter;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.team.Memberships;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a supporter writes to those who keep the case, in one transaction. */
@Service
@Transactional
public class StatusUpdates {

	private static final int NEWEST = 10;

	private final StatusUpdateRows updates;

	private final Directory directory;

	private final Memberships memberships;

	private final CaseFiles cases;

	private final CaseEvents events;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	StatusUpdates(StatusUpdateRows updates, Directory directory, Memberships memberships, CaseFiles cases,
			CaseEvents events, Timeline timeline, Notices notices, Clock clock) {
		this.updates = updates;
		this.directory = directory;
		this.memberships = memberships;
		this.cases = cases;
		this.events = events;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Writes an update down and tells the keepers; a danger sign goes the way it goes
	 * when a coordinator tells it. What was sent before is not written again.
	 * @return empty for who was never in the team: for them there is no such case
	 * @throws Refusal if something is missing, or the sharing has ended meanwhile
	 */
	public Optional<StatusUpdate> write(AreaId area, String user, RecordNumber number, NewUpdate sent) {
		Optional<Supporter> writer = knower(area, user, number);
		if (writer.isEmpty()) {
			return Optional.empty();
		}
		boolean shared = this.memberships.hold(number, writer.get().id()).isPresent();
		SupportCase about = this.cases.get(number);
		Optional<StatusUpdate> before = this.updates.findById(sent.id());
		if (before.isPresent()) {
			Refusal.unless(before.get().isOf(number, user), "この用紙はもう使われています。送り直してください。");
			return before;
		}
		Refusal.unless(shared && about.isOpen() && about.area().equals(area),
				"この方への共有は終わりました。近況は残せません。お伝えしたいことは、担当のコーディネーターにお電話ください。");
		return Optional.of(put(area, number, user, sent, about));
	}

	private StatusUpdate put(AreaId area, RecordNumber number, String user, NewUpdate sent, SupportCase about) {
		StatusUpdate update = this.updates.save(new StatusUpdate(number, user, this.clock.instant(), sent));
		CoordinatorId by = CoordinatorId.of(user);
		this.timeline.add(number, TimelineKind.STATUS_UPDATED, by, update.line());
		if (update.isDanger()) {
			this.events.tellDanger(area, number, by, update.signs(), update.text());
		}
		else {
			this.notices.tell(about.keepers(), NoticeKind.STATUS_UPDATED, number.toString());
		}
		return update;
	}

	/** Whether they were ever in the team of the case. */
	@Transactional(readOnly = true)
	public boolean knew(AreaId area, String user, RecordNumber number) {
		return knower(area, user, number).isPresent();
	}

	private Optional<Supporter> knower(AreaId area, String user, RecordNumber number) {
		return this.directory.supporterOf(user, area)
			.filter((supporter) -> this.memberships.knew(number, supporter.id()));
	}

	/** Somebody's own update; empty if it is another's or of another case. */
	@Transactional(readOnly = true)
	public Optional<StatusUpdate> find(UUID id, RecordNumber number, String user) {
		return this.updates.findById(id).filter((update) -> update.isOf(number, user));
	}

	/** What somebody has written of these cases, the newest first. */
	@Transactional(readOnly = true)
	public List<StatusUpdate> newest(String user, Collection<RecordNumber> numbers) {
		return numbers.isEmpty() ? List.of()
				: this.updates.newest(user, numbers.stream().map(RecordNumber::toString).toList(), Limit.of(NEWEST));
	}

}
