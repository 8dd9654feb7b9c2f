package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.referral.LeaveCalendar;
import jp.tsunagu.referral.Referral;
import jp.tsunagu.referral.ReferralService;
import jp.tsunagu.referral.Score;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scenario 19 of the brief: a coordinator leaves with open cases. */
@WholeHouse
class Scenario19CoordinatorLeavesTests {

	private static final String ANSWER = "UserTask_AnswerReferral";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private Witness witness;

	@Autowired
	private ReferralService referrals;

	@Autowired
	private LeaveCalendar leaves;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void everybodyIsBack() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.absence").update();
		this.database.sql("update tsunagu.coordinator set active_until = null").update();
	}

	@Test
	void scenario19ACoordinatorLeavesWithOpenCases() {
		String consented = this.caseStory.open("coord-c");
		this.caseStory.consent("coord-c", consented);
		String inRound = monitored("coord-c", "coord-d");
		this.caseStory.awaitRound(inRound);
		String asSub = monitored("coord-b", "coord-c");
		LocalDate last = Witness.today().plusDays(60);
		this.database.sql("update tsunagu.coordinator set active_until = ? where id = 'coord-c'").param(last).update();

		// 60 days before, everybody sees what is to be handed over
		assertThat(this.leaves.leaving(AreaId.of("yokosuka-miura"))).singleElement().satisfies((leaving) -> {
			assertThat(leaving.name()).isEqualTo("葉室 みなと");
			assertThat(leaving.lastDay()).isEqualTo(last);
			assertThat(leaving.cases().asMain()).isGreaterThanOrEqualTo(2);
			assertThat(leaving.cases().co()).isGreaterThanOrEqualTo(1);
		});
		String newcomer = this.story.share("coord-b", reception());
		this.story.agreeOnCase(newcomer, "coord-a");
		assertThat(score(newcomer, "coord-c").parts()).extracting(Score.Part::explanation)
			.anySatisfy((reason) -> assertThat(reason).contains("任期が終わります"));
		assertThat(score(newcomer, "coord-d").parts()).extracting(Score.Part::explanation)
			.noneSatisfy((reason) -> assertThat(reason).contains("任期が終わります"));

		// each case goes to whoever accepts it, and stays with C until then
		for (String number : List.of(consented, inRound)) {
			this.caseStory.tell("coord-c", number, "COORDINATOR_CHANGE", "eventNote", "3月末で任期が終わる");
			String asked = this.story.task(number, ANSWER).getAssignee();
			assertThat(asked).isNotEqualTo("coord-c");
			assertThat(this.witness.told(asked, number)).contains(NoticeKind.REFERRAL_ASKED);
			assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-c");
			this.caseStory.decline(asked, number, "受けられません");
			assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-c");
			String next = this.story.task(number, ANSWER).getAssignee();
			this.caseStory.accept(next, number);
			assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString(next);
			assertThat(this.witness.openTasks(number)).hasSize(1).allMatch((task) -> task.endsWith(": " + next));
		}
		this.caseStory.tell("coord-c", asSub, "COORDINATOR_CHANGE", "newMain", "coord-b", "newSubs", codes("coord-d"),
				"eventNote", "任期の終わり");
		this.caseStory.accept("coord-b", asSub);

		for (String number : List.of(consented, inRound, asSub)) {
			assertThat(this.witness.caseOf(number).isKeptBy(CoordinatorId.of("coord-c"))).isFalse();
			assertThat(this.witness.caseOf(number).nextDate()).isNotNull();
		}
		assertThat(this.witness.lines(consented)).as("what C did stays C's")
			.anySatisfy((line) -> assertThat(line).extracting(TimelineEntry::kind, TimelineEntry::by)
				.containsExactly(TimelineKind.CONSENT_GIVEN, "coord-c"));
		this.caseStory.decline("coord-a", newcomer, "一杯です");
	}

	@Test
	void nobodyTakesACaseOverInSilence() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.caseStory.tell("coord-d", number, "COORDINATOR_CHANGE", "newMain", "coord-d", "eventNote", "近くに住んでいる");
		assertThat(this.witness.told("coord-b", number)).startsWith(NoticeKind.COORDINATOR_CHANGE);
		assertThat(this.witness.told("coord-c", number)).startsWith(NoticeKind.COORDINATOR_CHANGE);
		assertThat(this.witness.lines(number)).filteredOn((line) -> line.kind() == TimelineKind.COORDINATOR_CHANGE)
			.singleElement()
			.extracting(TimelineEntry::by, TimelineEntry::note)
			.containsExactly("coord-d", "近くに住んでいる");

		this.caseStory.accept("coord-d", number);
		assertThat(this.witness.told("coord-b", number)).startsWith(NoticeKind.HANDED_OVER);
		assertThat(this.witness.told("coord-c", number)).startsWith(NoticeKind.CASE_ASSIGNED);
	}

	@Test
	void aChangeThatChangesNothingIsSaidToBeNone() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.caseStory.tell("coord-b", number, "COORDINATOR_CHANGE", "newMain", "coord-b",
					"eventNote", "念のため"))
			.withMessageContaining("「新しい主担当」は今の主担当です");
		assertThat(this.witness.notes(number, TimelineKind.COORDINATOR_CHANGE)).isEmpty();
	}

	/** A case in which the first round is waited for. */
	private String monitored(String main, String sub, Object... assessment) {
		String number = this.caseStory.open(reception(), main, main, sub);
		this.caseStory.consent(main, number);
		this.caseStory.assess(main, number, assessment);
		this.caseStory.team(main, number);
		return number;
	}

	private Score score(String number, String coordinator) {
		return current(number).candidates()
			.stream()
			.filter((score) -> score.coordinator().equals(coordinator))
			.findFirst()
			.orElseThrow();
	}

	private Referral current(String number) {
		return this.referrals.current(RecordNumber.of(number)).orElseThrow();
	}

}
