package jp.tsunagu.team.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.consent.Withdrawal;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.engine.Retry;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.InvitationAnswer;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberAnswer;
import jp.tsunagu.team.NeedStatus;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.team.process.TeamStory.GAP;
import static jp.tsunagu.team.process.TeamStory.MEET;
import static jp.tsunagu.team.process.TeamStory.PROPOSE;
import static jp.tsunagu.team.process.TeamStory.RECORD;
import static jp.tsunagu.team.process.TeamStory.known;
import static jp.tsunagu.team.process.TeamStory.scoped;
import static jp.tsunagu.team.process.TeamStory.unknown;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

@WalksWholeModel("teamFormation")
class TeamFormationProcessTests {

	/** 灯田 もえ, HOME_NURSE, and 言伝 まこと, CONSULT_SPECIALIST: all that is always needed. */
	private static final String NURSE = "s-003";

	private static final String SPECIALIST = "s-008";

	@Autowired
	private Story story;

	@Autowired
	private TeamStory team;

	@Autowired
	private TeamFormation teams;

	@Autowired
	private Invitations invitations;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private CaseEndings endings;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Timeline timeline;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aTeamComesTogetherByPhoneAndByLink() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		ProcessInstance formation = this.team.form(number);
		assertThat(formation).isWaitingAt(PROPOSE).task().isAssignedTo("coord-b");
		assertThat(this.story.task(number, PROPOSE).getDueDate()).isEqualTo("2026-12-04T17:00:00");

		this.team.propose(number, known(NURSE), known(SPECIALIST));
		assertThat(this.story.tasks(number, RECORD)).allSatisfy((task) -> {
			assertThat(task.getAssignee()).isEqualTo("coord-b");
			assertThat(task.getDueDate()).isEqualTo("2026-12-11T17:00:00");
		}).extracting(Task::getName).containsExactlyInAnyOrder("参加の返事を記録する（訪問看護師）", "参加の返事を記録する（相談支援専門員）");
		assertThat(this.team.mails(number)).hasSize(2)
			.allMatch((mail) -> mail.kind() == MailKind.TEAM_INVITATION && mail.status() == MailStatus.QUEUED);

		this.team.answer(number, "訪問看護師", "ACCEPTED", "電話で快諾");
		String token = this.team.token(number, "makoto@kotozute.example.jp");
		assertThat(this.invitations.answer(token, accepts("よろしくお願いします"))).isTrue();
		assertThat(formation).hasPassed("EndEvent_AnswerRecorded", "EndEvent_MemberAnswered")
			.hasNotPassed(GAP)
			.isWaitingAt(MEET);
		assertThat(this.team.mails(number)).extracting(Mail::status).containsOnly(MailStatus.CANCELLED);

		assertThat(this.story.task(number, MEET).getDueDate()).isEqualTo("2026-12-18T17:00:00");
		this.team.meet(number, "roleAssignments", Spin.JSON(List
			.of(Map.of("roleNeed", "夜間の吸引", "roleWhat", "夜の訪問を増やす", "roleWho", "訪問看護", "roleByWhen", "令和8年12月1日"))));
		assertThat(formation).hasPassedInOrder(MEET, "ServiceTask_EstablishTeam", "EndEvent_TeamEstablished").isEnded();
		assertThat(this.team.team(number).establishedOn()).isEqualTo("2026-11-27");
		assertThat(this.team.team(number).meetings().get(0).roleAssignments())
			.extracting((line) -> line.roleByWhen().toString())
			.containsExactly("2026-12-01");
		assertThat(this.team.members(number)).extracting(TeamMember::answeredBy).containsExactly("coord-b", null);
		assertThat(this.team.members(number)).allMatch((member) -> member.answeredAt() != null && member.isPresent());
	}

	@Test
	void whoDeclinesIsReplacedOrTheGapBecomesAnIssue() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		ProcessInstance formation = this.team.form(number);
		this.team.propose(number, known(NURSE), unknown("計画 作成", "CONSULT_SPECIALIST"));
		assertThat(this.team.mails(number)).as("nobody knows an address of the other").hasSize(1);
		this.team.answer(number, "相談支援専門員", "ACCEPTED", null);
		this.team.answer(number, "訪問看護師", "DECLINED", "新規は受けられない");
		assertThat(formation).isWaitingAt(GAP).task().isAssignedTo("coord-b");
		assertThat(this.team.team(number).missing()).extracting(TeamNeed::professions).containsExactly("HOME_NURSE");

		this.story.complete("coord-b", number, GAP, "gapDecision", "PROPOSE_AGAIN");
		assertThat(formation).isWaitingAt(PROPOSE);
		this.team.propose(number, known("s-004"));
		this.team.answer(number, "訪問看護師", "DECLINED", "三浦からは遠い");
		assertThatThrownBy(() -> this.story.complete("coord-b", number, GAP, "gapDecision", "GO_ON_WITH_ISSUE"))
			.hasMessageContaining("「理由・状況」");
		this.story.complete("coord-b", number, GAP, "gapDecision", "GO_ON_WITH_ISSUE", "gapNote", "鎌倉で夜間に動ける訪問看護がない");

		assertThat(formation).isWaitingAt(MEET);
		assertThat(this.issues.of(RecordNumber.of(number))).hasSize(1).first().satisfies((issue) -> {
			assertThat(issue.source()).isEqualTo(IssueSource.TEAM_GAP);
			assertThat(issue.fact()).contains("訪問看護師", "鎌倉で夜間に動ける訪問看護がない");
		});
		assertThat(this.team.members(number)).extracting(TeamMember::invitation)
			.containsExactly(Invitation.DECLINED, Invitation.ACCEPTED, Invitation.DECLINED);
		assertThat(this.team.team(number).needs()).extracting(TeamNeed::status)
			.contains(NeedStatus.WITH_ISSUE, NeedStatus.COVERED);
		this.team.meet(number, "issuesFound", "短期入所が足りない");
		assertThat(this.issues.of(RecordNumber.of(number))).extracting((issue) -> issue.source())
			.containsExactly(IssueSource.TEAM_GAP, IssueSource.TEAM_MEETING);
		assertThat(formation).isEnded();
	}

	@Test
	void aProfessionThatIsNotNeededIsNotAskedForTwice() {
		String number = this.team.consented("HOME_NURSING");
		ProcessInstance first = this.team.form(number);
		this.team.propose(number, known(NURSE));
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);
		this.story.complete("coord-b", number, GAP, "gapDecision", "NOT_NEEDED", "gapNote", "家族が自分で計画をつくる");
		this.team.meet(number);
		assertThat(first).hasPassed(GAP, "Gateway_ProposeAgain").isEnded();

		ProcessInstance second = this.team.form(number);
		this.story.complete("coord-b", number, PROPOSE, "members", Spin.JSON(List.of()));
		assertThat(second).hasNotPassed("SubProcess_InviteMembers", GAP).isWaitingAt(MEET);
		this.team.meet(number);
		assertThat(second).isEnded();
		assertThat(this.team.members(number)).hasSize(1);
	}

	@Test
	void silenceIsRemindedOfAndTheSecondLinkWorksAsWell() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		ProcessInstance formation = this.team.form(number);
		this.team.propose(number, known(NURSE));
		String first = this.team.token(number, "moe@todai.example.jp");
		this.story.fire(number, "BoundaryEvent_AnswerExpected");
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-12-04T17:00:00");
		assertThat(formation).hasPassed("ServiceTask_RemindMember", "EndEvent_MemberReminded").isWaitingAt(RECORD);
		String second = this.team.token(number, "moe@todai.example.jp");
		assertThat(second).isNotEqualTo(first);

		assertThat(this.invitations.open(first)).isPresent();
		assertThat(this.invitations.answer(second, new MemberAnswer(InvitationAnswer.DECLINED, null))).isTrue();
		assertThat(this.invitations.open(first)).isEmpty();
		assertThat(this.invitations.answer(first, accepts(null))).isFalse();
		assertThat(this.invitations.answer(second, accepts(null))).isFalse();
		assertThat(formation).isWaitingAt(GAP);
	}

	@Test
	void aLinkEndsWithTheDayTheAnswerIsDue() {
		String number = this.team.consented("HOME_NURSING");
		this.team.form(number);
		this.team.propose(number, known(NURSE));
		String token = this.team.token(number, "moe@todai.example.jp");
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-11T08:00:00Z")));
		assertThat(this.invitations.open(token)).isPresent();
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-11T08:00:01Z")));
		assertThat(this.invitations.open(token)).isEmpty();
		assertThat(this.invitations.answer(token, accepts(null))).isFalse();
		this.team.answer(number, "訪問看護師", "ACCEPTED", "期限のあとに電話で");
	}

	@Test
	void whoLeavesIsReplacedByASecondRunThatStartsFromTheTeamThatIsThere() {
		String number = established();
		assertThat(this.cases.situation(RecordNumber.of(number)).serviceCount()).as("services in use").isOne();
		TeamMember nurse = this.team.members(number).get(0);
		this.teams.memberLeft(RecordNumber.of(number), nurse.id(), LocalDate.of(2026, 11, 27), "契約の終了",
				CoordinatorId.of("coord-b"));
		assertThat(this.team.members(number).get(0).sharingScope()).isEmpty();
		assertThat(this.cases.situation(RecordNumber.of(number)).serviceCount()).as("services in use").isZero();
		assertThat(this.timeline.of(RecordNumber.of(number)))
			.anyMatch((line) -> line.kind() == TimelineKind.MEMBER_LEFT && line.note().contains("契約の終了"));

		ProcessInstance again = this.story.instance(number, "teamFormation");
		assertThat(again).isWaitingAt(PROPOSE);
		this.team.propose(number, known(SPECIALIST), known("s-004"));
		assertThat(this.story.tasks(number, RECORD)).as("who is there is not asked again")
			.extracting(Task::getName)
			.containsExactly("参加の返事を記録する（訪問看護師）");
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);
		assertThat(again).hasNotPassed(GAP).isWaitingAt(MEET);
		assertThat(this.team.members(number)).extracting(TeamMember::invitation)
			.containsExactly(Invitation.LEFT, Invitation.ACCEPTED, Invitation.ACCEPTED);
	}

	@Test
	void whatTheChildNeedsNextIsMissingUntilSomebodyIsFound() {
		String number = established();
		this.cases.learn(RecordNumber.of(number),
				(known) -> known.withLifeStage(LifeStage.TRANSITION_18).withCare(List.of("VENTILATOR"), 10));
		this.team.form(number);
		this.story.complete("coord-b", number, PROPOSE, "members", Spin.JSON(List.of()));
		assertThat(this.story.tasks(number, GAP)).hasSize(1);
		assertThat(this.team.team(number).missing()).extracting(TeamNeed::professions)
			.containsExactlyInAnyOrder("PHYSICIAN_HOME|PHYSICIAN_HOSPITAL", "MUNI_WELFARE",
					"SMID_FACILITY|CHILD_DEV_MANAGER", "HELPER", "EQUIPMENT_VENDOR");
	}

	@Test
	void withdrawnConsentEndsSharingAndOpenInvitationsAtOnce() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION", "MEDICAL");
		ProcessInstance formation = this.team.form(number);
		this.team.propose(number, known(NURSE), known(SPECIALIST), known("s-006"));
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);
		String token = this.team.token(number, "makoto@kotozute.example.jp");

		this.endings
			.withdraw(
					RecordNumber.of(number), CoordinatorId.of("coord-b"), new Withdrawal(LocalDate.of(2026, 11, 27),
							false, List.of(), List.of(Recipient.HOME_NURSING, Recipient.CONSULTATION), List.of()),
					"家族の希望");

		assertThat(formation).hasPassed("EndEvent_InvitationCancelled");
		assertThat(this.story.tasks(number, RECORD)).extracting(Task::getName)
			.containsExactly("参加の返事を記録する（医療ソーシャルワーカー）");
		assertThat(this.invitations.open(token)).isEmpty();
		assertThat(this.team.members(number)).extracting(TeamMember::invitation)
			.containsExactly(Invitation.LEFT, Invitation.WITHDRAWN, Invitation.ASKED);
		assertThat(this.team.mails(number)).filteredOn((mail) -> mail.kind() == MailKind.SHARING_ENDED)
			.extracting(Mail::recipient)
			.containsExactly("moe@todai.example.jp");
		this.team.answer(number, "医療ソーシャルワーカー", "ACCEPTED", null);
		assertThat(formation).isWaitingAt(GAP);
	}

	@Test
	void groupsThatAreTakenBackNarrowWhatEachMemberIsTold() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION", "MEDICAL");
		this.team.form(number);
		this.team.propose(number, scoped(NURSE, "BASIC", "MEDICAL", "FAMILY"), scoped(SPECIALIST, "BASIC", "FAMILY"),
				scoped("s-006", "FAMILY"));
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);

		withdraw(number, VisibilityGroup.FAMILY);
		assertThat(this.team.members(number)).extracting(TeamMember::invitation)
			.containsExactly(Invitation.ACCEPTED, Invitation.ASKED, Invitation.WITHDRAWN);
		assertThat(this.team.members(number).get(0).sharingScope()).containsExactly(VisibilityGroup.BASIC,
				VisibilityGroup.MEDICAL);
		assertThat(this.team.members(number).get(1).sharingScope()).containsExactly(VisibilityGroup.BASIC);
		assertThat(this.timeline.of(RecordNumber.of(number)))
			.filteredOn((line) -> line.kind() == TimelineKind.SHARING_NARROWED)
			.hasSize(2)
			.anyMatch((line) -> line.note().equals("灯田 もえ（訪問看護師）：「生活・家族」"));
		withdraw(number, VisibilityGroup.BASIC);
		assertThat(this.team.members(number).get(1).invitation()).isEqualTo(Invitation.WITHDRAWN);
		assertThat(this.team.mails(number)).filteredOn((mail) -> mail.kind() == MailKind.SHARING_NARROWED)
			.as("one for each time, to whoever had been told")
			.extracting(Mail::recipient)
			.containsExactly("moe@todai.example.jp", "moe@todai.example.jp");
	}

	@Test
	void noRowGoesBeyondTheGroupsTheFamilyHasAgreedTo() {
		String number = this.team.consentedTo(List.of("BASIC", "MEDICAL"), "HOME_NURSING", "CONSULTATION");
		ProcessInstance formation = this.team.form(number);
		assertThatThrownBy(
				() -> this.team.propose(number, known(NURSE), scoped(SPECIALIST, "BASIC", "FAMILY", "WISHES")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("「構成員」の2行目：家族の同意に、「生活・家族」「本人・家族の意向」の共有が含まれていません。「共有する範囲」から外すか、同意を取り直してください。")
			.hasMessageNotContaining("1行目")
			.hasMessageNotContaining("基本");
		assertThat(formation).isWaitingAt(PROPOSE);
		this.team.propose(number, known(NURSE), scoped(SPECIALIST, "BASIC"));
		assertThat(this.team.members(number)).hasSize(2);
	}

	@Test
	void aConsentThatHasRunOutIsNamedAsWhatIsMissing() {
		String number = this.team.consented("HOME_NURSING");
		ProcessInstance formation = this.team.form(number);
		Story.now("2028-04-03T01:00:00Z");
		assertThatThrownBy(() -> this.team.propose(number, known(NURSE))).isInstanceOf(Refusal.class)
			.hasMessageContaining("家族の同意は、2028年3月31日（金）で期限が切れています。")
			.hasMessageContaining("「同意を新しく得た」");
		assertThat(formation).isWaitingAt(PROPOSE);
	}

	private void withdraw(String number, VisibilityGroup group) {
		this.endings.withdraw(RecordNumber.of(number), CoordinatorId.of("coord-b"),
				new Withdrawal(LocalDate.of(2026, 11, 27), false, List.of(), List.of(), List.of(group)), null);
		Story.now("2026-11-27T02:00:00Z");
	}

	@Test
	void nobodyIsProposedWhomTheFamilysConsentDoesNotReach() {
		String number = this.team.consented("HOME_NURSING");
		ProcessInstance formation = this.team.form(number);
		assertThatThrownBy(() -> this.team.propose(number, known(NURSE), known(SPECIALIST), unknown("担任", "TEACHER")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("「構成員」の2行目：家族の同意に、支援チームの「相談支援事業所」への共有が含まれていません。")
			.hasMessageContaining("「構成員」の3行目：家族の同意に、支援チームの「学校・教育委員会」への共有が含まれていません。")
			.hasMessageNotContaining("1行目");
		assertThat(formation).isWaitingAt(PROPOSE);
		assertThat(this.team.members(number)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					memberName=氏名 | 「チームでの役割」を選んでください。
					memberName=氏名,teamRole=OTHER | 「共有する範囲」を選んでください。
					teamRole=OTHER,sharingScope=BASIC | 「名簿の支援者」を選ぶか、「氏名（名簿にない人）」を入力してください。
					supporterId=s-003,memberName=別の人,teamRole=OTHER,sharingScope=BASIC | どちらか一方だけにしてください。
					supporterId=s-101,teamRole=OTHER,sharingScope=BASIC | 「名簿の支援者」は一覧から選んでください。
					memberName=氏名,profession=PEER,teamRole=OTHER,sharingScope=BASIC | 「所属」を入力してください。
					memberName=氏名,memberOrganisation=所属,teamRole=OTHER,sharingScope=BASIC | 「職種」を選んでください。
					memberName=氏名,memberOrganisation=所属,profession=NINJA,teamRole=OTHER,sharingScope=BASIC | 「職種」は一覧から選んでください。
					memberName=氏名,memberOrganisation=所属,profession=PEER,teamRole=OTHER,sharingScope=BASIC,memberMail=a;b@example.jp | 「メールアドレス」の形式が正しくありません""")
	void aBadRowIsRefusedByItsNumberAndField(String row, String sentence) {
		String number = this.team.consented("HOME_NURSING", "WELFARE");
		this.team.form(number);
		Map<String, Object> bad = new HashMap<>();
		for (String answer : row.split(",")) {
			String[] parts = answer.split("=");
			bad.put(parts[0], parts[0].equals("sharingScope") ? List.of(parts[1]) : parts[1]);
		}
		assertThatThrownBy(() -> this.team.propose(number, known(NURSE), bad)).isInstanceOf(Refusal.class)
			.hasMessageContaining("「構成員」の2行目：")
			.hasMessageContaining(sentence);
		assertThat(this.story.tasks(number, PROPOSE)).hasSize(1);
		assertThat(this.team.members(number)).isEmpty();
	}

	@Test
	void aTeamIsNobodyOnlyWhenItIsRefused() {
		String number = this.team.consented("HOME_NURSING");
		this.team.form(number);
		assertThatThrownBy(() -> this.story.complete("coord-b", number, PROPOSE, "members", Spin.JSON(List.of())))
			.hasMessage("「構成員」に一人以上を入力してください。");
		assertThatThrownBy(() -> this.team.propose(number, known(NURSE), known(NURSE)))
			.hasMessageContaining("「構成員」の2行目：灯田 もえさんは前の行にもいます。");
	}

	@Test
	void aMeetingLiesNotInTheFutureAndEachLineOfRolesIsWhole() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		this.team.form(number);
		this.team.propose(number, known(NURSE), known(SPECIALIST));
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);
		this.team.answer(number, "相談支援専門員", "ACCEPTED", null);
		assertThatThrownBy(() -> this.team.meet(number, "heldOn", "2026-11-28")).hasMessage("「開催日」は今日までの日付にしてください。");
		assertThatThrownBy(
				() -> this.team.meet(number, "roleAssignments", Spin.JSON(List.of(Map.of("roleNeed", "夜間")))))
			.hasMessageContaining("「役割分担」の1行目：「何をする」を入力してください。")
			.hasMessageContaining("「役割分担」の1行目：「誰が」を入力してください。");
		assertThat(this.story.tasks(number, MEET)).hasSize(1);
	}

	@Test
	void answersThatComeInAtOneMomentAllCount() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION", "MEDICAL", "WELFARE");
		ProcessInstance formation = this.team.form(number);
		this.team.propose(number, known(NURSE), known(SPECIALIST), known("s-006"), known("s-001"));
		List<String> tokens = List
			.of("moe@todai.example.jp", "makoto@kotozute.example.jp", "koharu@shiomigaoka.example.jp")
			.stream()
			.map((address) -> this.team.token(number, address))
			.toList();
		List<CompletableFuture<Void>> answers = new ArrayList<>(tokens.stream()
			.map((token) -> CompletableFuture
				.runAsync(() -> Retry.on(() -> assertThat(this.invitations.answer(token, accepts(null))).isTrue())))
			.toList());
		answers.add(CompletableFuture.runAsync(() -> this.team.answer(number, "病院主治医", "ACCEPTED", null)));
		answers.forEach(CompletableFuture::join);
		assertThat(formation).isWaitingAt(MEET);
		assertThat(this.team.members(number)).hasSize(4).allMatch(TeamMember::isPresent);
		assertThat(this.story.tasks(number, RECORD)).isEmpty();
	}

	@Test
	void oneAnswerOfTwoForTheSamePersonCounts() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		this.team.form(number);
		this.team.propose(number, known(NURSE), known(SPECIALIST));
		String token = this.team.token(number, "moe@todai.example.jp");
		Task recorded = this.story.tasks(number, RECORD)
			.stream()
			.filter((task) -> task.getName().contains("訪問看護師"))
			.findFirst()
			.orElseThrow();
		this.team.answer(number, "訪問看護師", "DECLINED", null);
		assertThat(this.invitations.answer(token, accepts(null))).isFalse();
		assertThat(this.team.members(number).get(0).invitation()).isEqualTo(Invitation.DECLINED);
		assertThat(this.story.tasks(number, RECORD)).extracting(Task::getId).doesNotContain(recorded.getId());
	}

	private String established() {
		String number = this.team.consented("HOME_NURSING", "CONSULTATION");
		this.team.form(number);
		this.team.propose(number, known(NURSE), known(SPECIALIST));
		this.team.answer(number, "訪問看護師", "ACCEPTED", null);
		this.team.answer(number, "相談支援専門員", "ACCEPTED", null);
		this.team.meet(number);
		return number;
	}

	private static MemberAnswer accepts(String note) {
		return new MemberAnswer(InvitationAnswer.ACCEPTED, note);
	}

}
