package jp.tsunagu.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, assigns, adds to and closes cases. */
@Service
@Transactional
public class CaseFiles {

	/** The written consent is due 30 days after the case has its main (brief 10). */
	private static final int CONSENT_DAYS = 30;

	private final Cases cases;

	private final ConsentService consents;

	private final ChildRegister children;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseFiles(Cases cases, ConsentService consents, ChildRegister children, Timeline timeline, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.consents = consents;
		this.children = children;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	public void open(RecordNumber number, CaseOpening opening) {
		this.cases.save(SupportCase.open(number, opening, this.clock.instant(), today().plusDays(7)));
		this.timeline.add(number, TimelineKind.CASE_OPENED, opening.keeper(), null);
	}

	/**
	 * Asks for other coordinators: after the fact, as after an emergency, or to hand the
	 * case over.
	 * @param main who was agreed on; null to ask whom the ranking names
	 * @throws jp.tsunagu.engine.Refusal if somebody is being asked already
	 */
	public void requestCoordinators(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		SupportCase supportCase = get(number);
		if (supportCase.isOpen() && !(supportCase.mainCoordinator().equals(main) && subs.isEmpty())) {
			this.timeline.add(number, TimelineKind.COORDINATOR_CHANGE, null, null);
			this.cases.save(supportCase.requestCoordinators(main, subs));
		}
	}

	public void assign(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		this.cases.save(get(number).assign(main, subs, today().plusDays(CONSENT_DAYS)));
		this.timeline.add(number, TimelineKind.ASSIGNED, main, null);
	}

	/** Adds a consultation about the same child to an open case. */
	public void addConsultation(RecordNumber number, RecordNumber consultation) {
		this.cases.save(get(number).addConsultation(consultation));
		this.timeline.add(number, TimelineKind.CONSULTATION_ADDED, null, consultation.toString());
	}

	/** Records what the main coordinator did about an added consultation. */
	public void answerAdded(RecordNumber number, CoordinatorId by, AddedConsultationForm form) {
		this.timeline.add(number, TimelineKind.ADDED_ANSWERED, by, form.response());
	}

	@Transactional(readOnly = true)
	public CaseSituation situation(RecordNumber number) {
		return get(number).situation();
	}

	/** Writes down what has become known; publishes {@link CaseSituationChanged}. */
	public void learn(RecordNumber number, UnaryOperator<CaseSituation> change) {
		SupportCase supportCase = get(number);
		if (supportCase.learn(change.apply(supportCase.situation()))) {
			this.cases.save(supportCase);
			this.events.publishEvent(new CaseSituationChanged(number));
		}
	}

	/** Sets the day on which somebody turns to the case again (invariant 4). */
	public void planNext(RecordNumber number, LocalDate day) {
		this.cases.save(get(number).planNext(day));
	}

	public void obtainConsent(RecordNumber number, CoordinatorId by, Consent consent) {
		SupportCase supportCase = get(number);
		LocalDate birthDate = (supportCase.child() != null) ? this.children.birthDate(supportCase.child()) : null;
		this.consents.give(number.toString(), by, consent, birthDate);
		if (this.consents.opensToCoordinators(number.toString()).orElse(false)) {
			this.cases.save(supportCase.mayBeShared());
		}
		this.timeline.add(number, TimelineKind.CONSENT_GIVEN, by, consent.consentForm().label());
	}

	public void reviewClosure(RecordNumber number, CoordinatorId by, Closure closure) {
		this.cases.save(get(number).reviewClosure(closure));
		this.timeline.add(number, TimelineKind.CASE_CLOSED, by, closure.closureNote());
	}

	/** Ends a case whose main coordinator has reviewed it; the others are told. */
	public void close(RecordNumber number) {
		SupportCase closed = this.cases.save(get(number).close(this.clock.instant()));
		this.notices.tell(closed.subCoordinators(), NoticeKind.CASE_ENDED, number.toString());
	}

	/**
	 * Ends the case for a reason that left nobody time to review it; its keepers are told
	 * once.
	 */
	public void closeFor(RecordNumber number, ClosureReason reason) {
		SupportCase closed = this.cases.save(get(number).closeFor(reason, this.clock.instant()));
		this.timeline.add(number, TimelineKind.CASE_CLOSED, null, reason.label());
		this.notices.tell(closed.keepers(), NoticeKind.CASE_ENDED, number.toString());
	}

	/** Ends a case that was opened for a child whose case is open already. */
	public void mergeInto(RecordNumber number, RecordNumber other) {
		this.cases.save(get(number).mergeInto(other, this.clock.instant()));
		this.timeline.add(number, TimelineKind.CASE_CLOSED, null, other.toString());
	}

	@Transactional(readOnly = true)
	public SupportCase get(RecordNumber number) {
		return find(number).orElseThrow(() -> new IllegalStateException("There is no case " + number));
	}

	@Transactional(readOnly = true)
	public Optional<SupportCase> find(RecordNumber number) {
		return this.cases.findById(number.toString());
	}

	/** Those of these cases that there are, in the order of their numbers. */
	@Transactional(readOnly = true)
	public List<SupportCase> findAll(Collection<RecordNumber> numbers) {
		return numbers.isEmpty() ? List.of()
				: this.cases.findByNumberInOrderByNumber(numbers.stream().map(RecordNumber::toString).toList());
	}

	/** The open cases of an area, those this coordinator keeps first; up to 1,000. */
	@Transactional(readOnly = true)
	public List<SupportCase> openCasesFor(AreaId area, CoordinatorId user) {
		return this.cases.findOpen(area.toString(), user.toString());
	}

	/** The open cases of these children, in the order of their numbers. */
	@Transactional(readOnly = true)
	public List<SupportCase> openCasesOf(AreaId area, Collection<ChildId> children) {
		return this.cases.findOpenOf(children.stream().map(ChildId::id).toList())
			.stream()
			.filter((found) -> found.area().equals(area))
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
