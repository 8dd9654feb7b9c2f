package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.Map;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.ChildFile;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.Guardian;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SiblingCandidate;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.intake.DuplicateService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(Story.class)
class AssessmentServiceTests {

	private static final CoordinatorId MAIN = CoordinatorId.of("coord-b");

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

	@Autowired
	private Story story;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private ChildFiles children;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private DuplicateService duplicates;

	@Autowired
	private Timeline timeline;

	@BeforeEach
	void aFriday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void theCaseLearnsWhatWasFound() {
		RecordNumber number = open(reception());
		perform(number, given().trigger(AssessmentTrigger.DISCHARGE).care("VENTILATOR:2", "TRACHEOSTOMY:2"));

		CaseSituation known = this.cases.situation(number);
		assertThat(known.lifeStage()).isEqualTo(LifeStage.INFANT);
		assertThat(known.careItems()).containsExactly("VENTILATOR", "TRACHEOSTOMY");
		assertThat(known.careScore()).isEqualTo(20);
		assertThat(known.caregiverBurden()).isEqualTo(3);
		assertThat(known.servicesChangedOn()).isEqualTo(TODAY);
		assertThat(known.topics()).containsExactly(Topic.DISCHARGE, Topic.HOME_NURSING);
		assertThat(this.cases.get(number).nextDate()).isEqualTo("2026-12-20");
		assertThat(this.timeline.of(number)).last()
			.satisfies((line) -> assertThat(line.kind()).isEqualTo(TimelineKind.ASSESSED))
			.satisfies((line) -> assertThat(line.note()).isEqualTo("退院、乳幼児期（在宅・通所）"))
			.satisfies((line) -> assertThat(line.by()).isEqualTo("coord-b"));
	}

	@Test
	void theNeedsKeepTheirOrder() {
		RecordNumber number = open(reception());
		perform(number, given().needs(new Need(Topic.RESPITE, "泊まれる所"), new Need(Topic.MEDICAL, "在宅医"),
				new Need(Topic.RESPITE, "日中の預け先")));
		assertThat(this.assessments.latest(number).orElseThrow().needs()).extracting(Need::needText)
			.containsExactly("泊まれる所", "在宅医", "日中の預け先");
	}

	@Test
	void thePhysiciansTotalCountsAndADifferenceIsPointedOut() {
		RecordNumber number = open(reception());
		Assessment done = perform(number,
				given().care("SUCTION:1").judged(12, "山田医師", LocalDate.parse("2026-10-01"), "主治医意見書"));
		assertThat(this.cases.situation(number).careScore()).isEqualTo(12);
		assertThat(done.score().total()).isEqualTo(9);
		assertThat(done.questions()).containsExactly("医師の判定（12点）と選んだ項目の合計（9点）が違います。");
		assertThat(this.assessments.latest(number).orElseThrow().judgement())
			.isEqualTo(new CareJudgement(12, "山田医師", LocalDate.parse("2026-10-01"), "主治医意見書"));
	}

	@Test
	void aTotalWithoutItsPaperAndTwoCathetersWithoutAReasonAreAskedAboutAndKept() {
		RecordNumber number = open(reception());
		Assessment done = perform(number,
				given().care("INTERMITTENT_CATHETER", "INDWELLING_CATHETER").judged(8, "山田医師", null, null));
		assertThat(done.questions()).hasSize(2)
			.anyMatch((question) -> question.contains("日付か、もとの書類"))
			.anyMatch((question) -> question.contains("12-1"));
	}

	@Test
	void aChildWithoutMedicalCareScoresNothing() {
		RecordNumber number = open(reception());
		Assessment done = perform(number, given().care("NONE"));
		assertThat(done.points()).isZero();
		assertThat(done.score().band()).isEmpty();
		assertThat(this.cases.situation(number).careItems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 明日以降", "2026-11-19, 明日以降", "2027-11-21, 12か月以内" })
	void theNextReviewLiesWithinAYear(LocalDate next, String sentence) {
		RecordNumber number = open(reception());
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> perform(number, given().nextReviewOn(next)))
			.withMessageContaining("「次回の見直し」")
			.withMessageContaining(sentence);
		assertThat(this.assessments.latest(number)).isEmpty();
	}

	@Test
	void anAssessmentIsDueWhenAgreedAndAfterTwelveMonthsAtTheLatest() {
		RecordNumber number = open(reception());
		assertThat(this.assessments.isDue(number, TODAY)).isTrue();
		perform(number, given());
		assertThat(this.assessments.isDue(number, LocalDate.parse("2027-11-19"))).isFalse();
		assertThat(this.assessments.isDue(number, LocalDate.parse("2027-11-20"))).isTrue();
		perform(number, given().nextReviewOn(LocalDate.parse("2027-02-01")));
		assertThat(this.assessments.isDue(number, LocalDate.parse("2027-01-31"))).isFalse();
		assertThat(this.assessments.isDue(number, LocalDate.parse("2027-02-01"))).isTrue();
		assertThat(this.cases.get(number).nextDate()).isEqualTo("2027-02-01");
	}

	@Test
	void onlyKeepersSeeAHiddenAddressEvenWithConsent() {
		RecordNumber number = open(with(reception(), "childFamilyName", "佐倉"));
		perform(number, given().address("鎌倉市秘密1-2-3", true));
		consent(number);
		assertThat(view(number, "coord-b").address()).isEqualTo("鎌倉市秘密1-2-3");
		ChildFile other = view(number, "coord-c");
		assertThat(other.familyName()).isEqualTo("佐倉");
		assertThat(other.addressHidden()).isTrue();
		assertThat(other.toString()).doesNotContain("秘密");
		assertThat(this.timeline.of(number)).noneMatch((line) -> String.valueOf(line.note()).contains("秘密"));
	}

	@Test
	void withoutConsentOnFileOnlyKeepersSeeTheChild() {
		RecordNumber number = open(with(reception(), "childFamilyName", "臼井"));
		perform(number, given());
		assertThat(this.children.view(number, AREA, "coord-c")).isEmpty();
		assertThat(this.assessments.view(number, AREA, "coord-c")).isEmpty();
		assertThat(this.assessments.view(number, AREA, "coord-b")).isPresent();
		assertThat(this.assessments.view(number, AreaId.of("shonan-east"), "coord-b")).isEmpty();
		consent(number);
		assertThat(this.assessments.view(number, AREA, "coord-c")).isPresent();
		assertThat(this.assessments.view(number, AreaId.of("shonan-east"), "coord-x")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DV, , true", "ABUSE, false, false", "DEVICE_POWER, , false", "DV, true, true" })
	void violenceReportedBeforeHidesTheAddressUntilSomebodySaysOtherwise(String flag, Boolean said, boolean hidden) {
		RecordNumber number = open(with(reception(), "redFlags", codes(flag)));
		perform(number, given().address("鎌倉市1-2-3", said));
		assertThat(view(number, "coord-b").addressHidden()).isEqualTo(hidden);
	}

	@Test
	void aChildFirstKnownByItsCaseIsFoundAgain() {
		RecordNumber number = open(reception());
		assertThat(this.children.view(number, AREA, "coord-b")).isEmpty();
		perform(number, given().name("佐々木", "ひなた"));
		assertThat(view(number, "coord-b").name()).isEqualTo("佐々木 ひなた");
		RecordNumber later = RecordNumber.of(this.story.number(
				this.story.receive("coord-c", with(reception(), "childFamilyName", "佐々木", "childGivenName", "ひなた"))));
		assertThat(this.duplicates.candidates(later)).extracting((found) -> found.number()).containsExactly(number);
	}

	@Test
	void twinsAreSuggestedLinkedEachWayAndNeverMerged() {
		Map<String, Object> call = with(reception(), "childFamilyName", "二葉", "childBirthDate", "2023-05-01",
				"contactPhone", "046-123-4567");
		RecordNumber aoi = open(with(call, "childGivenName", "あおい"));
		perform(aoi, given().guardians(new Guardian("花", "母", "046 123 4567")));
		RecordNumber midori = open(with(call, "childGivenName", "みどり"));

		assertThat(this.children.siblingCandidates(midori, "046-123-4567"))
			.startsWith(new SiblingCandidate(aoi, false, true));
		perform(midori, given().siblings(aoi.toString()));
		assertThat(view(midori, "coord-b").siblings()).containsExactly(aoi);
		assertThat(view(aoi, "coord-b").siblings()).containsExactly(midori);
		assertThat(view(aoi, "coord-b").id()).isNotEqualTo(view(midori, "coord-b").id());
		assertThat(view(aoi, "coord-b").givenName()).isEqualTo("あおい");
		assertThat(this.cases.get(aoi).isOpen()).isTrue();
		assertThat(this.cases.get(midori).isOpen()).isTrue();

		perform(midori, given());
		assertThat(view(aoi, "coord-b").siblings()).containsExactly(midori);
		perform(midori, given().siblings("NONE"));
		assertThat(view(aoi, "coord-b").siblings()).isEmpty();
		assertThat(view(midori, "coord-b").siblings()).isEmpty();
	}

	@Test
	void aChildIsNotItsOwnSibling() {
		RecordNumber number = open(with(reception(), "childFamilyName", "志津"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> perform(number, given().siblings(number.toString())))
			.withMessageContaining("この児自身");
	}

	private RecordNumber open(Map<String, Object> form) {
		String number = this.story.share("coord-b", form);
		this.story.agreeOnCase(number, "coord-b");
		Story.now("2026-11-20T01:00:00Z");
		return RecordNumber.of(number);
	}

	private void consent(RecordNumber number) {
		this.story.complete("coord-b", number.toString(), "UserTask_ObtainConsent", "consentForm", "WRITTEN", "givenBy",
				"MOTHER", "relation", "母", "explainedOn", "2026-11-20", "purposes",
				codes("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING"), "recipients", codes("COORDINATORS"));
	}

	private Assessment perform(RecordNumber number, GivenAssessment given) {
		return this.assessments.perform(number, MAIN, given.form());
	}

	private ChildFile view(RecordNumber number, String viewer) {
		return this.children.view(number, AREA, viewer).orElseThrow();
	}

	private static GivenAssessment given() {
		return new GivenAssessment();
	}

}
