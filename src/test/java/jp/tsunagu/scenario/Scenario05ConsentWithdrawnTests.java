package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.intake.ConsultationViews;
import jp.tsunagu.intake.IntakeService;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Autowired
	private ConsultationViews views;

	@Autowired
	private IntakeService intake;

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

	@Test
	void whatWasRefusedForLackOfConsentIsPossibleAfterANewOne() {
		String number = this.caseStory.open(with(reception(), "childFamilyName", "再野", "childGivenName", "ひろむ",
				"childKana", "さいの ひろむ", "childBirthDate", "2019-07-01"), "coord-b", "coord-b");
		this.caseStory.consent("coord-b", number);
		this.caseStory.assess("coord-b", number);
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("COORDINATORS", "HOME_NURSING"), "withdrawnGroups", codes("FAMILY"));
		Task propose = this.story.task(number, "UserTask_ProposeTeam");
		assertThat(this.witness.sees("coord-d", propose)).doesNotContain("再野");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.caseStory.propose("coord-b", number, member("s-003", "HOME_NURSE")))
			.withMessageContaining("支援チームの「訪問看護」への共有が含まれていません。");

		this.caseStory.renew("coord-b", number, "consentForm", "VERBAL", "groups",
				codes("BASIC", "MEDICAL", "SERVICES"));
		assertThat(this.witness.sees("coord-d", propose)).contains("再野", "基本、医療、福祉サービス");
		this.caseStory.propose("coord-b", number, member("s-003", "HOME_NURSE"));
		this.caseStory.everybodyJoins("coord-b", number);

		// the paper says less than the mother had said, and counts at once
		Task written = this.story.task(number, "UserTask_ObtainWrittenConsent");
		assertThat(this.witness.sees("coord-b", written)).contains("基本、医療、福祉サービス",
				"\"defaultValue\":[\"BASIC\",\"MEDICAL\",\"SERVICES\"]");
		this.story.complete("coord-b", written, "consentForm", "WRITTEN", "givenBy", "MOTHER", "relation", "母",
				"explainedOn", "2026-11-20", "purposes", codes("COORDINATOR_SHARING", "TEAM_SHARING"), "recipients",
				codes("COORDINATORS", "HOME_NURSING"), "groups", codes("BASIC", "SERVICES"));
		assertThat(this.teamStory.members(number)).extracting(TeamMember::invitation)
			.as("nothing is left of what the nurse was told")
			.containsExactly(Invitation.LEFT);
		assertThat(sharingEnded(number)).hasSize(1);
	}

	@Test
	void aPartOfWhatATeamMemberIsToldIsTakenBack() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b");
		this.caseStory.consent("coord-b", number);
		this.caseStory.assess("coord-b", number);
		this.caseStory.propose("coord-b", number,
				with(member("s-003", "HOME_NURSE"), "sharingScope", List.of("BASIC", "MEDICAL", "FAMILY", "WISHES")));
		this.caseStory.everybodyJoins("coord-b", number);

		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false", "withdrawnGroups",
				codes("FAMILY", "WISHES"), "eventNote", "家のことは知られたくない");
		assertThat(this.teamStory.members(number)).singleElement().satisfies((nurse) -> {
			assertThat(nurse.invitation()).isEqualTo(Invitation.ACCEPTED);
			assertThat(nurse.sharingScope()).containsExactly(VisibilityGroup.BASIC, VisibilityGroup.MEDICAL);
		});
		assertThat(this.witness.notes(number, TimelineKind.SHARING_NARROWED))
			.containsExactly("灯田 もえ（訪問看護師）：「生活・家族」「本人・家族の意向」");
		assertThat(this.witness.told("coord-b", number)).contains(NoticeKind.SHARING_NARROWED);
		assertThat(this.witness.sees("coord-b", this.story.task(number, GAP))).contains("共有範囲：基本、医療")
			.doesNotContain("共有範囲：基本、医療、");
		Mail narrowed = this.teamStory.mails(number)
			.stream()
			.filter((mail) -> mail.kind() == MailKind.SHARING_NARROWED)
			.findFirst()
			.orElseThrow();
		assertThat(this.outbox.text(narrowed).body()).contains("「生活・家族」「本人・家族の意向」", "これ以上お使いにならないでください")
			.doesNotContain("知られたくない", "撤回", "同意");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(
					() -> this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false"))
			.withMessageContaining("やめる利用目的・共有先・内容のどれか");
	}

	@Test
	void whatIsTakenBackBeforeAnyConsentIsOnFileIsTakenBackAllTheSame() {
		String number = this.caseStory.open(with(reception(), "childFamilyName", "早野", "childGivenName", "つばさ"),
				"coord-b", "coord-b");
		Task consent = this.story.task(number, "UserTask_ObtainConsent");
		assertThat(this.witness.sees("coord-d", consent)).contains("早野");

		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("COORDINATORS"));
		assertThat(this.witness.sees("coord-d", consent)).doesNotContain("早野", "つばさ");
		assertThat(this.witness.sees("coord-b", consent)).contains("早野");
		assertThat(this.witness.openTasks(number)).as("a part of it ends nothing").containsExactly("同意を得る: coord-b");

		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		this.story.complete("coord-b", number, "UserTask_ConfirmSafety", "safetyConfirmed", "true");
		assertThat(this.witness.caseOf(number).status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(identified("coord-d", number)).as("nor after the end").isFalse();
		assertThat(identified("coord-b", number)).isTrue();
	}

	@Test
	void aConsentThatCameLaterIsNotNarrowedByWhatWasTakenBackBefore() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b");
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("COORDINATORS"));
		assertThat(identified("coord-d", number)).isFalse();
		this.caseStory.consent("coord-b", number);
		assertThat(identified("coord-d", number)).isTrue();
	}

	@Test
	void aPartTakenBackAfterTheConsentHasRunOutDoesNotEndTheCase() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b");
		this.caseStory.consent("coord-b", number, "validTo", "2026-12-10");
		Story.now("2026-12-15T01:00:00Z");
		assertThat(identified("coord-d", number)).isFalse();

		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("MUNICIPALITY"));
		assertThat(this.witness.openTasks(number)).containsExactly("アセスメントをする: coord-b");

		// one after the other, until nothing of it is left
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false", "withdrawnPurposes",
				codes("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING", "TEAM_SHARING"));
		assertThat(this.witness.openTasks(number)).containsExactly("安全を確かめる: coord-b");
	}

	@Test
	void withoutConsentForCoordinatorsOnlyItsKeepersCanTakeTheCaseOver() {
		String taken = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.caseStory.consent("coord-b", taken);
		this.caseStory.tell("coord-b", taken, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("COORDINATORS"));
		String leftOut = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.caseStory.consent("coord-b", leftOut, "recipients", codes("HOME_NURSING"));

		for (String number : List.of(taken, leftOut)) {
			this.caseStory.tell("coord-b", number, "COORDINATOR_CHANGE", "newMain", "coord-a", "eventNote", "異動");
			assertThat(this.witness.told("coord-a", number)).doesNotContain(NoticeKind.REFERRAL_ASKED);
			for (String main : List.of("coord-a", "coord-b")) {
				assertThatExceptionOfType(Refusal.class).as("nor as main, nor beside")
					.isThrownBy(() -> this.story.complete("coord-c", number, "UserTask_AgreeMainCoordinator",
							"mainCoordinator", main, "subCoordinators", codes("coord-d")))
					.withMessageContaining("情報の共有");
			}
			this.story.complete("coord-c", number, "UserTask_AgreeMainCoordinator", "mainCoordinator", "coord-c");
			assertThat(this.witness.caseOf(number).mainCoordinator()).hasToString("coord-c");
		}
	}

	@Test
	void aProfessionThatAStandingTeamLosesWithTheConsentIsLookedForAgain() {
		String number = this.caseStory.monitored("coord-b");
		assertThat(this.witness.openTasks(number)).isEmpty();
		takeBack(number, "MUNICIPALITY");
		assertThat(this.witness.openTasks(number)).as("nobody was lost").isEmpty();

		takeBack(number, "HOME_NURSING");
		assertThat(this.teamStory.members(number)).extracting(TeamMember::invitation).containsExactly(Invitation.LEFT);
		assertThat(this.witness.openTasks(number)).containsExactly("チーム案を作る: coord-b");
		assertThat(this.witness.caseOf(number).situation().serviceCount()).as("services in use").isZero();
		takeBack(number, "WELFARE");
		assertThat(this.witness.openTasks(number)).as("once").containsExactly("チーム案を作る: coord-b");
		this.caseStory.propose("coord-b", number, member("s-008", "CONSULT_SPECIALIST"));
		this.caseStory.memberAnswers("coord-b", number, "相談支援専門員", "ACCEPTED", null);
		assertThat(this.witness.openTasks(number)).containsExactly("不足職種への対応を決める: coord-b");
		assertThat(this.witness.sees("coord-b", this.story.task(number, GAP))).contains("訪問看護師", "不足");
		this.caseStory.closeGap("coord-b", number, "GO_ON_WITH_ISSUE", "家族が訪問看護への共有をやめた");
		assertThat(this.witness.issues(number)).singleElement().satisfies((fact) -> assertThat(fact).contains("訪問看護師"));

		// the meeting is still to be held: what is lost now is looked for beside it
		takeBack(number, "CONSULTATION");
		assertThat(this.witness.openTasks(number)).containsExactly("チーム案を作る: coord-b", "支援会議を開く: coord-b");
	}

	@Test
	void aProfessionThatAStandingTeamLosesWithANewConsentIsLookedForAgain() {
		String number = this.caseStory.monitored("coord-b");
		this.caseStory.renew("coord-b", number, "recipients", codes("COORDINATORS", "WELFARE"));
		assertThat(this.teamStory.members(number)).extracting(TeamMember::invitation).containsExactly(Invitation.LEFT);
		assertThat(this.witness.openTasks(number)).containsExactly("チーム案を作る: coord-b");
	}

	private void takeBack(String number, String recipient) {
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes(recipient));
	}

	private boolean identified(String viewer, String number) {
		return this.views.isIdentified(this.intake.get(RecordNumber.of(number)), viewer);
	}

	private List<Mail> sharingEnded(String number) {
		return this.teamStory.mails(number).stream().filter((mail) -> mail.kind() == MailKind.SHARING_ENDED).toList();
	}

}
