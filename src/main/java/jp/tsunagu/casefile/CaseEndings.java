package jp.tsunagu.casefile;

import java.time.LocalDate;

import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Withdrawal;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may end a case, or a part of its sharing, at any moment: what is told is written
 * down here, and the process of the case follows in the same transaction (scenarios 5, 17
 * and 22).
 */
@Service
@Transactional
public class CaseEndings {

	private final CaseFiles cases;

	private final CaseAlarms alarms;

	private final ConsentService consents;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	CaseEndings(CaseFiles cases, CaseAlarms alarms, ConsentService consents, Timeline timeline, Notices notices,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.alarms = alarms;
		this.consents = consents;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
	}

	public void died(RecordNumber number, CoordinatorId by, LocalDate day, String note) {
		this.timeline.add(number, TimelineKind.CHILD_DECEASED, by, told(day, note));
		this.events.publishEvent(new ChildDeceased(number));
	}

	/** The family has moved and the receiving area has accepted the child. */
	public void moved(RecordNumber number, CoordinatorId by, LocalDate day, String note) {
		this.timeline.add(number, TimelineKind.CHILD_MOVED, by, told(day, note));
		this.events.publishEvent(new ChildMoved(number));
	}

	/** Narrows what is shared at once; whoever loses access is told no reason. */
	public void withdraw(RecordNumber number, CoordinatorId by, Withdrawal withdrawal, String note) {
		withdrawn(number, by, note);
		this.consents.withdraw(number.toString(), by, withdrawal);
	}

	/**
	 * After a withdrawal, whether nothing is left of what was agreed. A message that came
	 * without a recorded withdrawal takes back everything: in doubt nothing is shared.
	 * @param recorded whether somebody has written down what is withdrawn
	 */
	public boolean isConsentGone(RecordNumber number, boolean recorded) {
		if (!recorded) {
			withdrawn(number, null, null);
			this.consents.withdrawAll(number.toString(), this.cases.get(number).mainCoordinator());
		}
		return this.consents.isAllWithdrawn(number.toString());
	}

	/**
	 * The family is safe and knows whom to call, though nothing is shared any more. An
	 * open danger sign is answered with it.
	 */
	public void confirmSafety(RecordNumber number, CoordinatorId by, SafetyConfirmation confirmation) {
		this.timeline.add(number, TimelineKind.SAFETY_CONFIRMED, by, confirmation.safetyNote());
		if (this.alarms.hasOpen(number)) {
			this.alarms.respond(number, by,
					new RedFlagResponse(confirmation.safetyNote(), confirmation.safetyConfirmed()));
		}
	}

	/**
	 * What its main coordinator has found before a case ends. It does not end over a
	 * danger or a consultation that nobody has answered.
	 */
	public ClosureDecision review(RecordNumber number, CoordinatorId by, ClosureReview review) {
		if (review.goesOn()) {
			this.timeline.add(number, TimelineKind.CLOSURE_PUT_OFF, by, review.closureNote());
			return ClosureDecision.GO_ON;
		}
		Refusal.unless(!this.alarms.hasOpen(number), "危険サインがまだ残っています。先に「危険サインに対応する」を済ませてください。続けるときは「終結せずに続ける」を選べます。");
		Refusal.unless(this.timeline.count(number, TimelineKind.ADDED_ANSWERED) >= this.timeline.count(number,
				TimelineKind.CONSULTATION_ADDED), "同じ児の新しい相談に、まだ応えていません。先に「加わった相談に対応する」を済ませてください。");
		this.cases.reviewClosure(number, by, review.closure());
		return ClosureDecision.CLOSE;
	}

	private void withdrawn(RecordNumber number, CoordinatorId by, String note) {
		this.timeline.add(number, TimelineKind.CONSENT_WITHDRAWN, by, note);
		this.notices.tell(this.cases.get(number).keepers(), NoticeKind.CONSENT_WITHDRAWN, number.toString());
	}

	private static String told(LocalDate day, String note) {
		String when = (day != null) ? JapaneseDates.shown(day) : "";
		return (note != null) ? "%s %s".formatted(when, note).strip() : when;
	}

}
