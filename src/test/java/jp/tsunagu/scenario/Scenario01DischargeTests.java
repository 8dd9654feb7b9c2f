package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.team.TeamNeed;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 1 of the brief: a child on a ventilator comes home from the NICU. */
@WholeHouse
class Scenario01DischargeTests {

	private static final String OPINION = "UserTask_GiveOpinion";

	private static final String CONSENT = "UserTask_ObtainConsent";

	private static final String MEET = "UserTask_HoldTeamMeeting";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private TeamStory teamStory;

	@Autowired
	private Witness witness;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario1AChildOnAVentilatorComesHomeFromTheNicu() {
		// the hospital's social worker phones B's window; verbal consent is given
		String number = this.story.share("coord-b",
				with(reception(), "consulterType", "SUPPORTER", "referredFrom", "HOSPITAL", "chiefComplaint",
						"5週間後に退院します", "childFamilyName", "仮野", "childGivenName", "あかり", "childKana", "かりの あかり",
						"childBirthDate", "2026-08-14"));
		assertThat(this.story.tasks(number, OPINION)).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("lead", "coord-a", "coord-c", "coord-d");
		for (String other : List.of("lead", "coord-a", "coord-c", "coord-d")) {
			assertThat(this.witness.told(other, number)).contains(NoticeKind.CONSULTATION_SHARED);
		}
		this.story.complete("lead", number, OPINION, "stance", "CAN_ASSIST", "suggestedSpecialty", "RESPIRATORY");
		this.story.agreeOnCase(number, "coord-b", "coord-d");
		this.caseStory.accept("coord-b", number);

		assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-b");
		assertThat(this.witness.caseOf(number).subCoordinators()).extracting(Object::toString)
			.containsExactly("coord-d");
		assertThat(this.witness.told("coord-d", number)).contains(NoticeKind.CASE_ASSIGNED);
		assertThat(this.witness.openTasks(number)).containsExactly("同意を得る: coord-b");
		assertThat(Witness.dueOn(this.story.task(number, CONSENT))).isEqualTo(Witness.today().plusDays(30));

		// the team that a discharge needs, and its conference
		this.caseStory.consent("coord-b", number);
		this.caseStory.assess("coord-b", number, "lifeStage", "NICU", "assessmentTrigger", "INITIAL");
		assertThat(this.teamStory.team(number).needs()).extracting(TeamNeed::professions)
			.containsExactlyInAnyOrder("PHYSICIAN_HOSPITAL", "PHYSICIAN_HOME", "HOME_NURSE", "CONSULT_SPECIALIST",
					"MSW", "PHN", "EQUIPMENT_VENDOR");
		this.caseStory.propose("coord-b", number, member("s-001", "PHYSICIAN_HOSPITAL"),
				member("s-002", "PHYSICIAN_HOME"), member("s-003", "HOME_NURSE"), member("s-006", "MSW"),
				member("s-007", "PHN"), member("s-008", "CONSULT_SPECIALIST"), member("s-017", "EQUIPMENT_VENDOR"));
		assertThat(this.teamStory.mails(number)).hasSize(7).allMatch((mail) -> mail.kind() == MailKind.TEAM_INVITATION);
		this.caseStory.everybodyJoins("coord-b", number);
		assertThat(this.witness.openTasks(number)).containsExactly("支援会議を開く: coord-b");
		assertThat(Witness.dueOn(this.story.task(number, MEET))).as("well before the discharge")
			.isBefore(Witness.today().plusWeeks(5));
		this.caseStory.meet("coord-b", number);
		assertThat(this.witness.notes(number, TimelineKind.TEAM_ESTABLISHED)).hasSize(1);

		// every second week in hospital, every week after the discharge, then monthly
		assertThat(this.witness.nextDate(number)).isEqualTo(Witness.today().plusWeeks(2));
		roundOnItsDay(number, "monitoringKind", "AFTER_TRANSITION", "lifeStage", "HOME_START");
		LocalDate home = Witness.today();
		int rounds = 0;
		while (Witness.today().isBefore(home.plusMonths(1))) {
			assertThat(this.witness.nextDate(number)).isAfter(Witness.today())
				.isBeforeOrEqualTo(Witness.today().plusWeeks(1));
			roundOnItsDay(number);
			rounds++;
		}
		assertThat(rounds).as("more often than on the days 3, 14 and 30").isGreaterThan(3);
		assertThat(this.witness.nextDate(number)).isBetween(Witness.today().plusWeeks(3),
				Witness.today().plusMonths(1));

		for (String key : List.of("consultationIntake", "responseConference", "individualSupportCase",
				"specialistReferral", "teamFormation", "monitoringCycle")) {
			assertThat(this.witness.started(number, key)).as(key).isOne();
		}
		assertThat(this.witness.owners(number)).as("nobody dispatches")
			.containsExactlyInAnyOrder("lead", "coord-a", "coord-b", "coord-c", "coord-d");
		assertThat(this.witness.openTasks(number)).isEmpty();
		assertThat(this.witness.timers(number, "monitoringCycle")).isOne();
	}

	private void roundOnItsDay(String number, Object... changes) {
		LocalDate day = this.witness.nextDate(number);
		this.caseStory.awaitRound(number);
		Story.now(day + "T01:00:00Z");
		this.caseStory.monitor("coord-b", number, changes);
	}

}
