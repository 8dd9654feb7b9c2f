package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.InvitationAnswer;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberAnswer;
import jp.tsunagu.team.NeedStatus;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Scenario 23 of the brief: the only home nurse of a town leaves. */
@WholeHouse
class Scenario23MemberLeavesTests {

	private static final String PROPOSE = "UserTask_ProposeTeam";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private TeamStory teamStory;

	@Autowired
	private Witness witness;

	@Autowired
	private Invitations invitations;

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
	void whoLeavesWithNobodyInTheirPlaceLeavesAGapToDecideAbout() {
		String number = monitored("coord-c", "coord-b");
		this.caseStory.tell("coord-c", number, "MEMBER_LEFT", "teamMember",
				this.teamStory.members(number).get(0).id().toString());
		this.caseStory.propose("coord-c", number, member("s-008", "CONSULT_SPECIALIST"));
		String late = this.teamStory.token(number, "makoto@kotozute.example.jp");
		this.invitations.answer(late, new MemberAnswer(InvitationAnswer.DECLINED, null));
		assertThat(this.witness.openTasks(number)).containsExactly("不足職種への対応を決める: coord-c");
		assertThat(this.witness.told("coord-b", number)).startsWith(NoticeKind.TEAM_GAP);
	}

	@Test
	void scenario23TheOnlyHomeNurseOfATownLeaves() {
		String number = monitored("coord-c", "coord-b");
		TeamMember nurse = this.teamStory.members(number).get(0);
		LocalDate round = this.witness.nextDate(number);
		this.caseStory.tell("coord-c", number, "MEMBER_LEFT", "teamMember", nurse.id().toString(), "eventNote",
				"契約が終わった");

		TeamMember left = this.teamStory.members(number).get(0);
		assertThat(left.invitation()).isEqualTo(Invitation.LEFT);
		assertThat(left.sharingScope()).as("access ends").isEmpty();
		assertThat(need(number, "HOME_NURSE").status()).isEqualTo(NeedStatus.MISSING);
		for (String keeper : List.of("coord-c", "coord-b")) {
			assertThat(this.witness.told(keeper, number)).startsWith(NoticeKind.MEMBER_LEFT);
		}
		assertThat(this.witness.notes(number, TimelineKind.MEMBER_LEFT)).singleElement()
			.satisfies((line) -> assertThat(line).contains("灯田 もえ", "契約が終わった"));
		assertThat(this.witness.openTasks(number)).containsExactly("チーム案を作る: coord-c");
		assertThat(this.witness.sees("coord-c", this.story.task(number, PROPOSE))).contains("離脱", "鴎川 りく");

		// nobody is found in the town
		this.caseStory.propose("coord-c", number, member("s-004", "HOME_NURSE"));
		this.caseStory.memberAnswers("coord-c", number, "訪問看護師", "DECLINED", "葉山までは回れない");
		assertThat(this.witness.told("coord-b", number)).startsWith(NoticeKind.TEAM_GAP);
		this.caseStory.closeGap("coord-c", number, "GO_ON_WITH_ISSUE", "葉山町に訪問看護がない");
		assertThat(this.witness.issues(number)).singleElement()
			.satisfies((fact) -> assertThat(fact).contains("訪問看護師", "葉山町に訪問看護がない"));
		this.caseStory.meet("coord-c", number);

		assertThat(this.teamStory.members(number)).as("who was there stays on record")
			.extracting(TeamMember::name, TeamMember::invitation)
			.containsExactly(tuple("灯田 もえ", Invitation.LEFT), tuple("鴎川 りく", Invitation.DECLINED));
		assertThat(this.witness.nextDate(number)).as("monitoring goes on beside it").isEqualTo(round);
		assertThat(this.witness.timers(number, "monitoringCycle")).isOne();
		assertThat(this.witness.openTasks(number)).isEmpty();
	}

	/** A case in which the first round is waited for. */
	private String monitored(String main, String sub, Object... assessment) {
		String number = this.caseStory.open(reception(), main, main, sub);
		this.caseStory.consent(main, number);
		this.caseStory.assess(main, number, assessment);
		this.caseStory.team(main, number);
		return number;
	}

	private TeamNeed need(String number, String profession) {
		return this.teamStory.team(number)
			.needs()
			.stream()
			.filter((need) -> need.professions().equals(profession))
			.findFirst()
			.orElseThrow();
	}

}
