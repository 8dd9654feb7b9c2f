package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Outbox;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.TeamMember;
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

/** Scenario 5 of the brief: a family takes its consent back in the middle of the case. */
@WholeHouse
class Scenario05ConsentWithdrawnTests {

	private static final String RECORD = "UserTask_RecordMemberAnswer";

	private static final String GAP = "UserTask_ResolveTeamGap";

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

	@Autowired
	private Invitations invitations;

	@Autowired
	private Outbox outbox;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario5AFamilyTakesItsConsentBackInTheMiddleOfTheCase() {
		String number = this.caseStory.open(with(reception(), "childFamilyName", "撤野", "childGivenName", "みどり",
				"childKana", "てつの みどり", "childBirthDate", "2018-06-01"), "coord-b", "coord-b", "coord-c");
		this.caseStory.consent("coord-b", number, "recipients", codes("COORDINATORS", "HOME_NURSING", "SCHOOL"));
		this.caseStory.assess("coord-b", number);
		this.caseStory.propose("coord-b", number, member("s-003", "HOME_NURSE"), member("s-014", "TEACHER"),
				member("s-015", "SCHOOL_NURSE_TEACHER"));
		this.caseStory.memberAnswers("coord-b", number, "訪問看護師", "ACCEPTED", "母とは旧知");
		this.caseStory.memberAnswers("coord-b", number, "担任", "ACCEPTED", null);
		String link = this.teamStory.token(number, "mio@minatogaoka.example.jp");
		assertThat(this.witness.sees("coord-d", this.story.task(number, RECORD))).contains("撤野", "母とは旧知");

		// after a quarrel: no longer the school, no longer the conference
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("SCHOOL", "COORDINATORS"), "eventNote", "担任と口論になった");

		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.SCHOOL)).isFalse();
		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.HOME_NURSING)).isTrue();
		assertThat(this.story.tasks(number, RECORD)).as("the open invitation of the school").isEmpty();
		assertThat(this.invitations.open(link)).isEmpty();
		Task goesOn = this.story.task(number, GAP);
		assertThat(this.witness.sees("coord-d", goesOn)).doesNotContain("撤野", "みどり", "母とは旧知");
		assertThat(this.witness.sees("coord-b", goesOn)).contains("撤野", "母とは旧知");
		assertThat(this.witness.sees("coord-c", goesOn)).contains("撤野");
		assertThat(this.teamStory.members(number)).extracting(TeamMember::invitation)
			.containsExactly(Invitation.ACCEPTED, Invitation.LEFT, Invitation.WITHDRAWN);
		assertThat(this.teamStory.members(number).get(1).sharingScope()).isEmpty();
		Mail ended = sharingEnded(number).get(0);
		assertThat(sharingEnded(number)).extracting(Mail::recipient).containsExactly("asahi@minatogaoka.example.jp");
		assertThat(this.outbox.text(ended).body()).contains("共有を終了しました", "これ以上お使いにならないでください")
			.doesNotContain("口論", "撤回", "同意", "撤野");
		assertThat(this.witness.notes(number, TimelineKind.CONSENT_WITHDRAWN)).containsExactly("担任と口論になった");
		assertThat(this.witness.notes(number, TimelineKind.SHARING_ENDED)).hasSize(2);
		assertThat(this.witness.told("coord-c", number)).contains(NoticeKind.CONSENT_WITHDRAWN,
				NoticeKind.SHARING_ENDED);
		assertThat(this.witness.caseOf(number).isOpen()).isTrue();

		// then everything: the child is safe before the case closes
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		assertThat(this.consents.isAllWithdrawn(number)).isTrue();
		assertThat(this.witness.openTasks(number)).containsExactly("安全を確かめる: coord-b");
		assertThat(sharingEnded(number)).extracting(Mail::recipient)
			.containsExactlyInAnyOrder("asahi@minatogaoka.example.jp", "moe@todai.example.jp");
		this.story.complete("coord-b", number, "UserTask_ConfirmSafety", "safetyConfirmed", "true");
		assertThat(this.witness.caseOf(number).status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(this.witness.notes(number, TimelineKind.CASE_CLOSED)).containsExactly("同意撤回");
		assertThat(this.story.open(number)).isEmpty();
		assertThat(this.teamStory.members(number)).as("the record is kept").hasSize(3);
	}

	private List<Mail> sharingEnded(String number) {
		return this.teamStory.mails(number).stream().filter((mail) -> mail.kind() == MailKind.SHARING_ENDED).toList();
	}

}
