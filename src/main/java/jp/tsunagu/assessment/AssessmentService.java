package jp.tsunagu.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.ChildFacts;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.intake.IntakeService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes assessments down and tells the case what was learnt. */
@Service
@Transactional
public class AssessmentService {

	/** Where no date was agreed, somebody turns to the case within a month. */
	private static final int NEXT_MONTHS = 1;

	private final Assessments assessments;

	private final CaseFiles cases;

	private final CaseAlarms alarms;

	private final CaseViewers viewers;

	private final ChildFiles children;

	private final IntakeService intake;

	private final Timeline timeline;

	private final Clock clock;

	AssessmentService(Assessments assessments, CaseFiles cases, CaseAlarms alarms, CaseViewers viewers,
			ChildFiles children, IntakeService intake, Timeline timeline, Clock clock) {
		this.assessments = assessments;
		this.cases = cases;
		this.alarms = alarms;
		this.viewers = viewers;
		this.children = children;
		this.intake = intake;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Records an assessment made today; what was answered before stays on file. */
	public Assessment perform(RecordNumber number, CoordinatorId by, AssessmentForm form) {
		LocalDate today = today();
		refuseImpossibleDates(form, today);
		ChildFacts facts = form.childFacts(isUnsafe(number));
		Assessment done = this.assessments.save(new Assessment(number, by, this.clock.instant(), today, form));
		this.children.record(number, facts, this.intake.get(number).reception().municipality());
		if (!form.siblings().isEmpty()) {
			this.children.linkSiblings(number, form.siblingRecords());
		}
		this.timeline.add(number, TimelineKind.ASSESSED, by,
				"%s、%s".formatted(form.assessmentTrigger().label(), form.lifeStage().label()));
		LocalDate monthAhead = today.plusMonths(NEXT_MONTHS);
		this.cases.planNext(number, (form.nextReviewOn() != null) ? form.nextReviewOn() : monthAhead);
		this.cases.learn(number, (known) -> learnt(known, done));
		if (!form.redFlags().isEmpty()) {
			this.alarms.raise(number, by, form.redFlags(), "アセスメントで確認した");
		}
		return done;
	}

	private static CaseSituation learnt(CaseSituation known, Assessment done) {
		CaseSituation situation = known.withLifeStage(done.lifeStage())
			.withCare(done.score().itemCodes(), done.points())
			.withCaregiverBurden(done.caregiverBurden());
		return done.trigger().changesServices() ? situation.withServicesChangedOn(done.assessedOn()) : situation;
	}

	private static void refuseImpossibleDates(AssessmentForm form, LocalDate today) {
		LocalDate next = form.nextReviewOn();
		Refusal.unless(next == null || next.isAfter(today), "「次回の見直し」は明日以降の日付にしてください。");
		Refusal.unless(next == null || !next.isAfter(today.plusMonths(Assessment.MAX_AGE_MONTHS)),
				"「次回の見直し」は%dか月以内の日付にしてください。".formatted(Assessment.MAX_AGE_MONTHS));
		Refusal.unless(form.judgedOn() == null || !form.judgedOn().isAfter(today), "「判定日」は今日までの日付にしてください。");
		Refusal.unless(form.childBirthDate() == null || !form.childBirthDate().isAfter(today),
				"「生年月日」は今日までの日付にしてください。");
	}

	/**
	 * Whether the address is better hidden unless somebody says otherwise: violence is
	 * reported and not averted, or was reported at the window and nobody has looked yet.
	 */
	@Transactional(readOnly = true)
	public boolean isUnsafe(RecordNumber number) {
		List<RedFlag> atTheWindow = latest(number).isEmpty() ? this.intake.get(number).reception().redFlags()
				: List.of();
		Stream<RedFlag> open = this.alarms.open(number).stream().flatMap((flag) -> flag.signs().stream());
		return Stream.concat(atTheWindow.stream(), open).anyMatch(RedFlag::isViolence);
	}

	/**
	 * Whether the case needs an assessment: none yet, the agreed day reached, or the last
	 * one twelve months old.
	 */
	@Transactional(readOnly = true)
	public boolean isDue(RecordNumber number, LocalDate today) {
		return latest(number).map((last) -> last.isDue(today)).orElse(true);
	}

	/** The stage to offer; empty where nothing speaks for any. */
	@Transactional(readOnly = true)
	public Optional<LifeStage> suggestedStage(RecordNumber number, LocalDate birthDate, List<Topic> topics) {
		LifeStage known = this.cases.situation(number).lifeStage();
		if (known != null) {
			return Optional.of(LifeStages.next(known, birthDate, today()));
		}
		return Optional.ofNullable(birthDate).map((born) -> LifeStages.suggest(born, today(), topics));
	}

	/** The reason to offer: the first one, or that the last is old. */
	@Transactional(readOnly = true)
	public Optional<AssessmentTrigger> suggestedTrigger(RecordNumber number) {
		Optional<Assessment> last = latest(number);
		return last.isEmpty() ? Optional.of(AssessmentTrigger.INITIAL)
				: last.filter((found) -> found.isDue(today())).map((found) -> AssessmentTrigger.PERIODIC);
	}

	@Transactional(readOnly = true)
	public Optional<Assessment> latest(RecordNumber number) {
		return this.assessments.findFirstByRecordNumberOrderByIdDesc(number.toString());
	}

	/** The latest one, for who may know whom it is about. */
	@Transactional(readOnly = true)
	public Optional<Assessment> view(RecordNumber number, AreaId area, String viewer) {
		return latest(number).filter((last) -> this.viewers.mayIdentify(number, area, viewer));
	}

	/** All of them, the first one first, for who may know whom they are about. */
	@Transactional(readOnly = true)
	public List<Assessment> history(RecordNumber number, AreaId area, String viewer) {
		return this.viewers.mayIdentify(number, area, viewer) ? this.assessments.history(number.toString()) : List.of();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
