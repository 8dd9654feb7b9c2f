package jp.tsunagu.scenario;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scenario 4 of the brief: a family wants help by one coordinator alone. */
@WholeHouse
class Scenario04SharingRefusedTests {

	private static final String OPINION = "UserTask_GiveOpinion";

	private static final String ASSESSMENT = "UserTask_PerformAssessment";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private TeamStory teamStory;

	@Autowired
	private Witness witness;

	@Autowired
	private ConsentService consents;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario4AFamilyWantsHelpByOneCoordinatorAlone() {
		// G consents to help by A and to no sharing with others
		String number = this.story.share("coord-a",
				with(reception(), "windowId", "yokosuka-kotozute", "municipality", "14201", "verbalConsent", "REFUSED",
						"chiefComplaint", "親族には知られたくない", "childFamilyName", "秘野", "childGivenName", "しのぶ", "childKana",
						"ひめの しのぶ", "childBirthDate", "2023-04-05", "childAlias", "Sちゃん"));
		for (Task opinion : this.story.tasks(number, OPINION)) {
			assertThat(this.witness.sees(opinion.getAssignee(), opinion)).contains("Sちゃん", "3～5歳", "横須賀市", "退院・在宅移行")
				.doesNotContain("秘野", "しのぶ", "親族には知られたくない");
		}
		Story.now("2029-04-04T01:00:00Z");
		Task later = this.story.tasks(number, OPINION).get(0);
		assertThat(this.witness.sees(later.getAssignee(), later)).as("six by law").contains("6～11歳");
		Story.now("2026-11-20T01:00:00Z");
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		Task policy = this.story.task(number, "UserTask_AgreeResponsePolicy");
		assertThat(this.witness.sees("lead", policy)).contains("Sちゃん").doesNotContain("秘野", "親族には知られたくない");
		assertThat(this.witness.sees("coord-a", policy)).contains("秘野", "親族には知られたくない");

		// no referral without a scope, whoever asks for it and however
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy",
					"CASE", "mainCoordinator", "coord-b"))
			.withMessageContaining("家族が情報の共有を断っているため");
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE");
		assertThat(this.witness.openTasks(number)).containsExactly("同意を得る: coord-a");
		this.caseStory.tell("coord-a", number, "COORDINATOR_CHANGE", "newMain", "coord-b", "eventNote", "担当の市町が替わる");
		assertThat(this.witness.told("coord-b", number)).doesNotContain(NoticeKind.REFERRAL_ASKED);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.story.complete("coord-c", number, "UserTask_AgreeMainCoordinator", "mainCoordinator",
					"coord-b"))
			.withMessageContaining("家族が情報の共有を断っているため");
		assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-a");

		// the family gives a scope: coordinators may know, the team may not
		this.caseStory.consent("coord-a", number, "purposes", codes("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING"),
				"recipients", codes("COORDINATORS", "HOME_NURSING"));
		this.story.complete("coord-c", number, "UserTask_AgreeMainCoordinator", "mainCoordinator", "coord-b");
		assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-b");
		assertThat(this.witness.sees("coord-d", this.story.task(number, ASSESSMENT))).contains("秘野");
		this.caseStory.assess("coord-b", number);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.caseStory.propose("coord-b", number, member("s-003", "HOME_NURSE")))
			.withMessageContaining("支援チームの「訪問看護」への共有が含まれていません。紹介と共有には同意が必要です。");
		assertThat(this.witness.openTasks(number)).containsExactly("チーム案を作る: coord-b");
		assertThat(this.teamStory.mails(number)).isEmpty();
	}

}
