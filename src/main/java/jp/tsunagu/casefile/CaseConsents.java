package jp.tsunagu.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentForm;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on file what the family of a case agrees to, first and anew (brief 2.10). */
@Service
@Transactional
public class CaseConsents {

	private final CaseFiles cases;

	private final ConsentService consents;

	private final ChildRegister children;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseConsents(CaseFiles cases, ConsentService consents, ChildRegister children, Timeline timeline, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.consents = consents;
		this.children = children;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/** What a step of the case has asked for. */
	public void obtain(RecordNumber number, CoordinatorId by, Consent consent) {
		this.consents.give(number.toString(), by, consent, birthDate(number));
		this.timeline.add(number, TimelineKind.CONSENT_GIVEN, by, consent.consentForm().label());
	}

	/**
	 * A new consent between the steps; it takes the place of the one on file. Only who
	 * keeps the case records it: it opens the file to others, and nobody may open it to
	 * themselves.
	 */
	public void renew(RecordNumber number, CoordinatorId by, Consent consent, String note) {
		SupportCase supportCase = this.cases.get(number);
		Refusal.unless(supportCase.isKeptBy(by), "新しい同意は、このケースの主担当か副担当が記録します。聞いたことを担当に伝えてください。");
		Refusal.unless(!this.consents.isAllWithdrawn(number.toString()),
				"同意はすべて撤回され、ケースは「安全を確かめる」のあとに閉じます。新しい同意は記録できません。支援を続けるときは、新しい相談として受け付けてください。");
		Refusal.unless(this.consents.scope(number.toString()).isPresent(),
				"このケースの同意は、まだ一度も記録されていません。はじめの同意は、主担当の「同意を得る」に記録してください。");
		LocalDate birthDate = birthDate(number);
		LocalDate end = consent.onFile(birthDate).validTo();
		Refusal.unless(!end.isBefore(today()),
				"この同意の期限は%sで、もう過ぎています。「日付」と「有効期限」を確かめてください。".formatted(JapaneseDates.shown(end)));
		this.consents.give(number.toString(), by, consent, birthDate);
		this.timeline.add(number, TimelineKind.CONSENT_RENEWED, by, (note != null)
				? "%s\n%s".formatted(consent.consentForm().label(), note) : consent.consentForm().label());
		List<CoordinatorId> others = supportCase.keepers().stream().filter((keeper) -> !keeper.equals(by)).toList();
		this.notices.tell(others, NoticeKind.CONSENT_RENEWED, number.toString());
		this.events.publishEvent(new ConsentRenewed(number, consent.consentForm() == ConsentForm.VERBAL));
	}

	private LocalDate birthDate(RecordNumber number) {
		SupportCase supportCase = this.cases.get(number);
		return (supportCase.child() != null) ? this.children.birthDate(supportCase.child()) : null;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
