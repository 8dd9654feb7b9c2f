package jp.tsunagu.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Danger signs of a case, from the report until they are averted (R-026, scenario 10).
 */
@Service
@Transactional
public class CaseAlarms {

	private final RedFlags flags;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseAlarms(RedFlags flags, CaseFiles cases, Timeline timeline, Notices notices, ApplicationEventPublisher events,
			Clock clock) {
		this.flags = flags;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/** Main and co are told at once and asked to respond. */
	public void raise(RecordNumber number, CoordinatorId by, List<RedFlag> signs, String note) {
		record(number, by, signs, note, false);
	}

	/** Danger signs found while monitoring: no second round is asked for. */
	public void raiseWithinRound(RecordNumber number, CoordinatorId by, List<RedFlag> signs, String note) {
		record(number, by, signs, note, true);
	}

	private void record(RecordNumber number, CoordinatorId by, List<RedFlag> signs, String note, boolean withinRound) {
		this.flags.save(new RaisedRedFlag(number, signs, note, by, this.clock.instant()));
		this.timeline.add(number, TimelineKind.RED_FLAG_RAISED, by, note);
		this.notices.tell(this.cases.get(number).keepers(), NoticeKind.RED_FLAG, number.toString());
		this.events.publishEvent(new RedFlagRaised(number, withinRound));
	}

	/**
	 * Answers every open danger sign of the case; what was done before stays in the
	 * timeline. One that nobody had written down is put on file while it goes on.
	 */
	public void respond(RecordNumber number, CoordinatorId by, RedFlagResponse response) {
		List<RaisedRedFlag> answered = new ArrayList<>(open(number));
		if (answered.isEmpty() && !response.averted()) {
			answered.add(new RaisedRedFlag(number, List.of(), null, by, this.clock.instant()));
		}
		answered.forEach((flag) -> this.flags.save(flag.answer(response, by, this.clock.instant())));
		this.timeline.add(number, TimelineKind.RED_FLAG_ANSWERED, by, response.actionTaken());
		this.events.publishEvent(new CaseSituationChanged(number));
	}

	@Transactional(readOnly = true)
	public List<RaisedRedFlag> open(RecordNumber number) {
		return this.flags.findByRecordNumberAndAvertedAtIsNullOrderById(number.toString());
	}

	@Transactional(readOnly = true)
	public boolean hasOpen(RecordNumber number) {
		return this.flags.existsByRecordNumberAndAvertedAtIsNull(number.toString());
	}

}
