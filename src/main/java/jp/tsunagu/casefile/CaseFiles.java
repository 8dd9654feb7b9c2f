package jp.tsunagu.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

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

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseFiles(Cases cases, ConsentService consents, Timeline timeline, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.consents = consents;
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
	 * Asks for the coordinators who were agreed on after the case had opened, as after an
	 * emergency.
	 * @param main who was agreed on; null to ask whom the ranking names
	 * @throws Refusal if somebody is being asked already
	 */
	public void requestCoordinators(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		SupportCase supportCase = get(number);
		if (supportCase.isOpen() && !supportCase.isKeptAsWanted(main, subs)) {
			this.timeline.add(number, TimelineKind.COORDINATOR_CHANGE, null, null);
			this.cases.save(supportCase.requestCoordinators(main, subs));
		}
	}

	/**
	 * Asks for others to take the case over. Its keepers are told at once: nobody takes
	 * over in silence (contract, invariant 6).
	 * @param main who is wanted; null to ask whom the ranking names
	 */
	public void requestHandover(RecordNumber number, CoordinatorId by, String reason, CoordinatorId main,
			List<CoordinatorId> subs) {
		SupportCase supportCase = get(number);
		Refusal.unless(!supportCase.isKeptAsWanted(main, subs),
				"「新しい主担当」は今の主担当です。ほかの人を選ぶか、空のままにして候補者の並びに任せてください。副担当だけを替えるときは、「新しい副担当」も選んでください。");
		this.timeline.add(number, TimelineKind.COORDINATOR_CHANGE, by, reason);
		this.notices.tell(supportCase.keepers().stream().filter((keeper) -> !keeper.equals(by)).toList(),
				NoticeKind.COORDINATOR_CHANGE, number.toString());
		this.cases.save(supportCase.requestCoordinators(main, subs));
	}

	/** Gives the case its keepers; those who kept it before are told. */
	public void assign(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		SupportCase supportCase = get(number);
		Refusal.unless(
				mayBeHandedOn(supportCase)
						|| Stream.concat(Stream.of(main), subs.stream()).allMatch(supportCase::isKeptBy),
				"家族が情報の共有を断っているため、今の担当者のほかは主担当にも副担当にもなれません。共有の同意を得てから、担当の変更を求めてください。");
		CoordinatorId mainBefore = supportCase.mainCoordinator();
		List<CoordinatorId> before = supportCase.keepers();
		this.cases.save(supportCase.assign(main, subs, today().plusDays(CONSENT_DAYS)));
		this.timeline.add(number, TimelineKind.ASSIGNED, main, null);
		List<CoordinatorId> relieved = before.stream()
			.filter((keeper) -> keeper.equals(mainBefore) ? !keeper.equals(main) : !supportCase.isKeptBy(keeper))
			.toList();
		this.notices.tell(relieved, NoticeKind.HANDED_OVER, number.toString());
	}

	/**
	 * Whether others than its keepers may take a case over: as the family's newest word
	 * on file says, and before there is one as it said at the window (scenarios 4 and 5).
	 */
	@Transactional(readOnly = true)
	public boolean mayBeHandedOn(SupportCase supportCase) {
		return this.consents.agreesToCoordinators(supportCase.number().toString())
			.orElse(!supportCase.isSharingRefused());
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
