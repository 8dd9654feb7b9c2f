package jp.tsunagu.casefile;

import java.time.Clock;
import java.util.List;

import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timeline of a record: ours for good, whatever the engine's history forgets. */
@Service
@Transactional
public class Timeline {

	private final TimelineEntries entries;

	private final Clock clock;

	Timeline(TimelineEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/** Adds a line; {@code by} is null where the application acted by itself. */
	public void add(RecordNumber number, TimelineKind kind, CoordinatorId by, String note) {
		String user = (by != null) ? by.toString() : null;
		this.entries.save(new TimelineEntry(number.toString(), this.clock.instant(), user, kind, note));
	}

	/** How many lines of a kind a record has. */
	@Transactional(readOnly = true)
	public int count(RecordNumber number, TimelineKind kind) {
		return this.entries.countByRecordNumberAndKind(number.toString(), kind);
	}

	@Transactional(readOnly = true)
	public List<TimelineEntry> of(RecordNumber number) {
		return this.entries.findByRecordNumberOrderById(number.toString());
	}

}
