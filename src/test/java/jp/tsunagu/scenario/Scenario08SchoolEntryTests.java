package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.team.InvitationAnswer;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberAnswer;
import jp.tsunagu.team.TeamNeed;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.CaseStory.stranger;
import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scenario 8 of the brief, up to the team and its rounds: a child of four is on its way
 * to school.
 */
@WholeHouse
class Scenario08SchoolEntryTests {

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

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario8AChildOfFourIsOnItsWayToSchool() {
		String number = this.caseStory.open(with(reception(), "windowId", "miura", "municipality", "14210", "topics",
				codes("SCHOOL"), "childAlias", "K-008", "childBirthDate", "2022-05-05"), "coord-d", "coord-d");
		this.caseStory.consent("coord-d", number, "consentForm", "VERBAL", "recipients",
				codes("COORDINATORS", "HOME_NURSING"));
		this.caseStory.assess("coord-d", number, "lifeStage", "PRE_SCHOOL", "assessmentTrigger", "STAGE_CHANGE");
		assertThat(this.teamStory.team(number).needs()).extracting(TeamNeed::professions)
			.contains("EDU_BOARD", "TEACHER", "SCHOOL_NURSE_TEACHER", "MEDICAL_CARE_NURSE");
		Map<String, Object> board = stranger("架空 りょう", "三浦架空教育委員会", "EDU_BOARD", "ryo@edu.example.jp");
		Map<String, Object> teacher = member("s-014", "TEACHER");
		Map<String, Object> nurse = member("s-015", "SCHOOL_NURSE_TEACHER");

		// school and board hear nothing before the family agrees to that in writing
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.caseStory.propose("coord-d", number, board, teacher, nurse))
			.withMessageContaining("「構成員」の1行目：家族の同意に、支援チームの「学校・教育委員会」への共有が含まれていません。")
			.withMessageContaining("「構成員」の3行目：");
		assertThat(this.teamStory.mails(number)).isEmpty();
		this.story.complete("coord-d", number, "UserTask_ObtainWrittenConsent", "consentForm", "WRITTEN", "givenBy",
				"MOTHER", "relation", "母", "explainedOn", "2026-11-20", "purposes",
				codes("INDIVIDUAL_SUPPORT", "TEAM_SHARING"), "recipients", codes("HOME_NURSING", "SCHOOL"));
		this.caseStory.propose("coord-d", number, board, teacher, nurse);
		assertThat(this.teamStory.mails(number)).extracting(Mail::recipient)
			.containsExactlyInAnyOrder("ryo@edu.example.jp", "asahi@minatogaoka.example.jp",
					"mio@minatogaoka.example.jp");
		this.caseStory.memberAnswers("coord-d", number, "担任", "ACCEPTED", null);
		this.caseStory.memberAnswers("coord-d", number, "養護教諭", "ACCEPTED", null);

		// the board is silent at first, is reminded, and answers by its own link
		this.story.fire(number, "BoundaryEvent_AnswerExpected");
		assertThat(this.witness.told("coord-d", number)).contains(NoticeKind.MEMBER_ANSWER_DUE);
		assertThat(this.teamStory.mails(number)).filteredOn((mail) -> mail.kind() == MailKind.TEAM_INVITATION_REMINDER)
			.extracting(Mail::recipient)
			.containsExactly("ryo@edu.example.jp");
		String link = this.teamStory.token(number, "ryo@edu.example.jp");
		assertThat(this.invitations.answer(link, new MemberAnswer(InvitationAnswer.ACCEPTED, "看護職員を募集できる"))).isTrue();
		assertThat(this.witness.told("coord-d", number)).contains(NoticeKind.MEMBER_ANSWERED);
		assertThat(this.witness.notes(number, TimelineKind.MEMBER_ANSWERED))
			.anySatisfy((line) -> assertThat(line).contains("架空 りょう", "本人がリンクから返事", "看護職員を募集できる"));
		this.caseStory.closeGap("coord-d", number, "GO_ON_WITH_ISSUE", "入学までに看護職員の配置が要る");
		this.caseStory.meet("coord-d", number);
		assertThat(this.witness.issues(number)).singleElement()
			.satisfies((fact) -> assertThat(fact).contains("医療的ケア看護職員", "入学までに看護職員の配置が要る"));

		// a round every two months, and one a month after school has begun
		assertThat(this.witness.nextDate(number)).isBetween(Witness.today().plusMonths(2).minusDays(4),
				Witness.today().plusMonths(2));
		this.caseStory.awaitRound(number);
		LocalDate entry = Witness.today();
		this.caseStory.monitor("coord-d", number, "lifeStage", "SCHOOL_AGE", "monitoringKind", "AFTER_TRANSITION",
				"nextDueOn", entry.plusMonths(1).toString());
		assertThat(this.witness.nextDate(number)).isBetween(entry.plusMonths(1).minusDays(4), entry.plusMonths(1));
		assertThat(this.witness.timers(number, "monitoringCycle")).isOne();
	}

}
