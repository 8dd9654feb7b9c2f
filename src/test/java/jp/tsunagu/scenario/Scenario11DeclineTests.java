package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.referral.Question;
import jp.tsunagu.referral.Question.Reply;
import jp.tsunagu.referral.Referral;
import jp.tsunagu.referral.ReferralService;
import jp.tsunagu.referral.Score;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.NeedStatus;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.CaseStory.stranger;
import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Scenario 11 of the brief: one declines and the next one is silent. */
@WholeHouse
class Scenario11DeclineTests {

	private static final String ANSWER = "UserTask_AnswerReferral";

	private static final String RECORD = "UserTask_RecordMemberAnswer";

	private static final String GAP = "UserTask_ResolveTeamGap";

	private static final String PROPOSED = "課題として挙げることの提案";

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
	private ReferralService referrals;

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
	void scenario11OneServiceDeclinesAndTheNextOneIsSilent() {
		String number = this.caseStory.open("coord-b");
		this.caseStory.consent("coord-b", number);
		this.caseStory.assess("coord-b", number);
		this.caseStory.propose("coord-b", number, member("s-003", "HOME_NURSE"), member("s-008", "CONSULT_SPECIALIST"));
		this.caseStory.memberAnswers("coord-b", number, "相談支援専門員", "ACCEPTED", null);
		this.caseStory.memberAnswers("coord-b", number, "訪問看護師", "DECLINED", "呼吸器の児は受けられない");
		assertThat(this.witness.openTasks(number)).containsExactly("不足職種への対応を決める: coord-b");
		assertThat(this.witness.told("coord-b", number)).contains(NoticeKind.TEAM_GAP);
		assertThat(this.witness.sees("coord-b", this.story.task(number, GAP))).contains("辞退", "呼吸器の児は受けられない", "不足")
			.doesNotContain(PROPOSED, "\"defaultValue\":\"GO_ON_WITH_ISSUE\"");
		this.caseStory.closeGap("coord-b", number, "PROPOSE_AGAIN", null);
		assertThat(this.witness.sees("coord-b", this.story.task(number, PROPOSE))).as("the refusal stays in sight")
			.contains("呼吸器の児は受けられない")
			.contains("鴎川 りく");

		// the second one is reminded once and silent for ten business days
		this.caseStory.propose("coord-b", number, member("s-004", "HOME_NURSE"));
		Task open = this.story.task(number, RECORD);
		this.story.fire(number, "BoundaryEvent_AnswerExpected");
		assertThat(this.witness.told("coord-b", number)).contains(NoticeKind.MEMBER_ANSWER_DUE);
		String link = this.teamStory.token(number, "riku@kamome.example.jp");
		ClockUtil.setCurrentTime(java.util.Date.from(open.getDueDate().toInstant().plusSeconds(1)));
		assertThat(this.invitations.open(link)).as("the link ends with the tenth day").isEmpty();
		assertThat(this.witness.openTasks(number)).as("silence is not an answer")
			.containsExactly("参加の返事を記録する（訪問看護師）: coord-b");
		this.caseStory.memberAnswers("coord-b", number, "訪問看護師", "DECLINED", "10営業日、返事なし");

		// a third refusal, and what is missing becomes an issue
		this.caseStory.closeGap("coord-b", number, "PROPOSE_AGAIN", null);
		this.caseStory.propose("coord-b", number,
				stranger("遠野 そら", "訪問看護ステーション遠い町", "HOME_NURSE", "sora@tooi.example.jp"));
		assertThat(this.witness.sees("coord-b", this.story.task(number, RECORD))).doesNotContain(PROPOSED);
		this.caseStory.memberAnswers("coord-b", number, "訪問看護師", "DECLINED", "遠くて通えない");
		String refused = "訪問看護師の依頼が、あわせて3回断られた（訪問看護ステーション灯台もと 1回、訪問看護ステーションかもめ便 1回、訪問看護ステーション遠い町 1回）。";
		assertThat(this.witness.sees("coord-b", this.story.task(number, GAP))).as("proposed, and why")
			.contains(PROPOSED, refused, "\"defaultValue\":\"GO_ON_WITH_ISSUE\"", "\"defaultValue\":\"" + refused);
		this.caseStory.closeGap("coord-b", number, "GO_ON_WITH_ISSUE", "三つの事業所に断られた");

		assertThat(this.witness.issues(number)).singleElement()
			.satisfies((fact) -> assertThat(fact).contains("訪問看護師", "三つの事業所に断られた"));
		assertThat(this.teamStory.members(number)).filteredOn((asked) -> asked.invitation() == Invitation.DECLINED)
			.as("every refusal is counted with its reason")
			.extracting(TeamMember::answerNote)
			.containsExactly("呼吸器の児は受けられない", "10営業日、返事なし", "遠くて通えない");
		assertThat(need(number, "HOME_NURSE").status()).isEqualTo(NeedStatus.WITH_ISSUE);
		assertThat(this.witness.openTasks(number)).containsExactly("支援会議を開く: coord-b");
	}

	@Test
	void scenario11OneCoordinatorDeclinesAndTheNextOneIsSilent() {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-a");
		assertThat(this.witness.openTasks(number)).containsExactly("引受けを答える: coord-a");
		this.caseStory.decline("coord-a", number, "ほかの仕事で一杯です");
		String second = this.story.task(number, ANSWER).getAssignee();
		assertThat(second).isEqualTo(bestBesides(number, "coord-a", "coord-b"));
		assertThat(this.witness.told(second, number)).contains(NoticeKind.REFERRAL_ASKED);
		assertThat(this.witness.sees(second, this.story.task(number, ANSWER))).contains("辞退した", "ほかの仕事で一杯です");

		this.story.fire(number, "BoundaryEvent_AnswerOverdue");
		String third = this.story.task(number, ANSWER).getAssignee();
		assertThat(third).isEqualTo(bestBesides(number, "coord-a", "coord-b", second));
		assertThat(this.witness.told(second, number)).startsWith(NoticeKind.REFERRAL_WENT_ON);
		assertThat(this.witness.caseOf(number).mainCoordinator()).as("B keeps it meanwhile").hasToString("coord-b");
		this.caseStory.accept(third, number);

		assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString(third);
		assertThat(this.referrals.of(RecordNumber.of(number)).get(0).questions())
			.extracting(Question::coordinator, Question::reply)
			.containsExactly(tuple("coord-a", Reply.DECLINED), tuple(second, Reply.SILENT),
					tuple(third, Reply.ACCEPTED));
		assertThat(this.witness.notes(number, TimelineKind.DECLINED)).containsExactly("ほかの仕事で一杯です");
		assertThat(this.witness.openTasks(number)).containsExactly("同意を得る: " + third);
	}

	private String bestBesides(String number, String... others) {
		return current(number).candidates()
			.stream()
			.map(Score::coordinator)
			.filter((candidate) -> !List.of(others).contains(candidate))
			.findFirst()
			.orElseThrow();
	}

	private Referral current(String number) {
		return this.referrals.current(RecordNumber.of(number)).orElseThrow();
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
