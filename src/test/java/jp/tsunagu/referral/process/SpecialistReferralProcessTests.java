package jp.tsunagu.referral.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.referral.Question;
import jp.tsunagu.referral.Question.Reply;
import jp.tsunagu.referral.Referral;
import jp.tsunagu.referral.ReferralService;
import jp.tsunagu.referral.Score;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("specialistReferral")
class SpecialistReferralProcessTests {

	private static final String ANSWER = "UserTask_AnswerReferral";

	private static final String AGREE = "UserTask_AgreeMainCoordinator";

	private static final String RANK = "ServiceTask_RankCoordinators";

	@Autowired
	private Story story;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private ReferralService referrals;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Notices notices;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private FormService forms;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.absence").update();
	}

	@Test
	void aReceiverWhoIsAgreedOnAloneIsNotAsked() {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-b");
		assertThat(this.story.ended(number, "specialistReferral")).hasPassed("EndEvent_CoordinatorAssigned")
			.hasNotPassed(RANK, ANSWER)
			.isEnded();
		assertKept(number, "coord-b");
	}

	@Test
	void whereNobodyIsNamedTheReceiverKeepsIt() {
		String number = this.story.share("coord-c", reception());
		this.story.agreeOnCase(number, null);
		assertThat(this.story.ended(number, "specialistReferral")).hasNotPassed(ANSWER).isEnded();
		assertKept(number, "coord-c");
	}

	@Test
	void theAgreedMainIsAskedFirstWhateverTheRankingSays() {
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		Task answer = this.story.task(number, ANSWER);
		assertThat(referral).isWaitingAt(ANSWER).task().isAssignedTo("coord-a");
		assertThat(answer.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(answer.getDueDate()).isEqualTo("2026-11-30T17:00:00");
		assertKept(number, "coord-b");
		assertThat(told("coord-a", number)).contains(NoticeKind.REFERRAL_ASKED);

		this.story.complete("coord-a", number, ANSWER, "accepted", "true");
		assertThat(referral).hasPassedInOrder("ServiceTask_OpenReferral", "BusinessRuleTask_DecideSpecialties", RANK,
				"ServiceTask_ChooseCandidate", ANSWER, "ServiceTask_AssignCoordinators", "EndEvent_CoordinatorAssigned")
			.hasNotPassed(AGREE)
			.isEnded();
		assertKept(number, "coord-a");
		assertThat(this.referrals.current(RecordNumber.of(number))).isEmpty();
	}

	@Test
	void theRankingIsKeptWithItsReasons() {
		String number = this.story.number(this.story.receive("coord-b", reception()));
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE", "neededSpecialties", codes("RESPIRATORY"));
		this.story.agreeOnCase(number, "coord-d");

		Referral referral = current(number);
		assertThat(referral.neededSpecialties()).containsExactly(Specialty.NICU_DISCHARGE, Specialty.RESPIRATORY);
		assertThat(referral.candidates()).hasSize(5).allMatch(Score::isRanked);
		assertThat(referral.candidates()).extracting(Score::points).isSortedAccordingTo((one, two) -> two - one);
		Score receiver = referral.candidates()
			.stream()
			.filter((score) -> score.coordinator().equals("coord-b"))
			.findFirst()
			.orElseThrow();
		assertThat(receiver.parts()).extracting(Score.Part::explanation)
			.contains("2件のうち1件（退院・在宅移行）", "鎌倉市は担当", "担当や相談で関わったことがあります", "在席");
		assertThat(shown("coord-d", number, ANSWER)).contains("候補者の見比べ", "いまの主担当", "美和 かなで", "退院・在宅移行、呼吸管理", "在席");
		assertThat(notes(number, TimelineKind.RANKED)).containsExactly("必要な専門性：退院・在宅移行、呼吸管理");
	}

	@Test
	void whoAgreesOnAMainSeesHowEverybodyStandsAndLeavesNoTrace() {
		String number = this.story.share("coord-b", reception());
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		long recorded = this.history.createHistoricDecisionInstanceQuery().count();
		assertThat(shown("coord-c", number, "UserTask_AgreeResponsePolicy")).contains("候補者の見比べ", "必要な専門性", "旗野 光",
				"点数は目安です");
		assertThat(this.history.createHistoricDecisionInstanceQuery().count()).isEqualTo(recorded);
	}

	@Test
	void aReceiverWhoNeedsOthersIsAskedAsWell() {
		ProcessInstance referral = asked("coord-b", "coord-d");
		assertThat(referral).isWaitingAt(ANSWER).task().isAssignedTo("coord-b");
		this.story.complete("coord-b", referral.getBusinessKey(), ANSWER, "accepted", "true");
		assertKept(referral.getBusinessKey(), "coord-b", "coord-d");
	}

	@Test
	void aDeclineSaysWhyAndTheNextOfTheRankingIsAsked() {
		ProcessInstance referral = asked("coord-a", "coord-d");
		String number = referral.getBusinessKey();
		assertThatThrownBy(() -> this.story.complete("coord-a", number, ANSWER, "accepted", "false"))
			.hasMessageContaining("「辞退の理由」");
		assertThat(referral).isWaitingAt(ANSWER).task().isAssignedTo("coord-a");

		this.story.complete("coord-a", number, ANSWER, "accepted", "false", "declineReason", "いまは受けられません");
		String next = bestBesides(number, "coord-a", "coord-b");
		assertThat(referral).isWaitingAt(ANSWER).hasNotPassed(AGREE).task().isAssignedTo(next);
		assertThat(told(next, number)).contains(NoticeKind.REFERRAL_ASKED);
		assertThat(notes(number, TimelineKind.DECLINED)).containsExactly("いまは受けられません");
		assertThat(shown(next, number, ANSWER)).contains("辞退した", "いまは受けられません");
		assertKept(number, "coord-b");

		this.story.complete(next, number, ANSWER, "accepted", "true");
		assertThat(referral).isEnded();
		assertThat(main(number)).isEqualTo(next);
		Referral ended = this.referrals.of(RecordNumber.of(number)).get(0);
		assertThat(ended.questions()).extracting(Question::coordinator, Question::reply)
			.containsExactly(tuple("coord-a", Reply.DECLINED), tuple(next, Reply.ACCEPTED));
	}

	@Test
	void whoIsSilentIsToldThatTheQuestionWentOn() {
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		this.story.fire(number, "BoundaryEvent_AnswerOverdue");
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-11-30T17:00:00");

		assertThat(referral).hasPassed("BoundaryEvent_AnswerOverdue", "ServiceTask_NoteSilence")
			.hasNotPassed("Gateway_ReferralAccepted");
		assertThat(this.story.task(number, ANSWER).getAssignee()).isEqualTo(bestBesides(number, "coord-a", "coord-b"));
		assertThat(told("coord-a", number)).contains(NoticeKind.REFERRAL_WENT_ON);
		assertThat(notes(number, TimelineKind.REMINDED)).containsExactly("相沢 つむぎさんから期限までに返事がありませんでした。");
	}

	@Test
	void whereNobodyIsLeftAllAgreeOnAMain() {
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		for (int asked = 0; asked < 3; asked++) {
			decline(number);
		}
		String last = this.story.task(number, ANSWER).getAssignee();
		this.story.fire(number, "BoundaryEvent_AnswerOverdue");

		assertThat(referral).isWaitingAt(AGREE).task().hasCandidateGroup("coordinator").isNotAssigned();
		assertThat(current(number).questions()).extracting(Question::coordinator)
			.containsExactlyInAnyOrder("lead", "coord-a", "coord-c", "coord-d");
		assertThat(this.story.task(number, AGREE).getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(told(last, number)).contains(NoticeKind.REFERRAL_UNANSWERED)
			.doesNotContain(NoticeKind.REFERRAL_WENT_ON);
		assertKept(number, "coord-b");
		assertThat(shown("coord-c", number, AGREE)).contains("候補者の見比べ", "ほかの仕事で一杯です",
				"\"defaultValue\":[\"%s\"]".formatted(bestBesides(number, "coord-b")));

		assertThatThrownBy(() -> this.story.complete("coord-c", number, AGREE, "mainCoordinator", "coord-d",
				"subCoordinators", codes("coord-d")))
			.hasMessageContaining("「副担当」");
		this.story.complete("coord-c", number, AGREE, "mainCoordinator", "coord-d", "subCoordinators",
				codes("coord-b"));
		assertThat(referral).hasPassedInOrder(AGREE, "ServiceTask_AssignCoordinators", "EndEvent_CoordinatorAssigned")
			.isEnded();
		assertKept(number, "coord-d", "coord-b");
	}

	@Test
	void whoIsAwayIsNeitherRankedNorAskedEvenWhenTheyLeaveInBetween() {
		away("lead");
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		assertThat(current(number).candidates()).filteredOn((score) -> !score.isRanked())
			.extracting(Score::coordinator)
			.containsExactly("lead");
		assertThat(shown("coord-a", number, ANSWER)).contains("まで不在");
		String second = bestBesides(number, "coord-a", "coord-b");
		away(second);

		decline(number);
		assertThat(this.story.task(number, ANSWER).getAssignee()).isNotIn("lead", second, "coord-a", "coord-b");
		decline(number);
		assertThat(referral).isWaitingAt(AGREE);
	}

	@Test
	void aHandoverWithoutAProposalAsksWhoFitsBestAndKeepsTheOldMainMeanwhile() {
		String number = kept("coord-b");
		this.cases.requestCoordinators(RecordNumber.of(number), null, List.of());

		String asked = this.story.task(number, ANSWER).getAssignee();
		assertThat(asked).isEqualTo(bestBesides(number, "coord-b"));
		assertKept(number, "coord-b");
		this.story.complete(asked, number, ANSWER, "accepted", "true");
		assertKept(number, asked);
		assertThat(this.referrals.of(RecordNumber.of(number))).hasSize(2);
	}

	@Test
	void aHandoverAskedForFromOutsideGoesTheSameWay() {
		String number = kept("coord-b");
		this.runtime.correlateMessage("case.coordinatorChangeRequested", number, Map.of());
		assertThat(this.story.task(number, ANSWER).getAssignee()).isEqualTo(bestBesides(number, "coord-b"));
		assertKept(number, "coord-b");
	}

	@Test
	void aSecondRequestWaitsForTheAnswerToTheFirst() {
		String number = kept("coord-b");
		this.cases.requestCoordinators(RecordNumber.of(number), CoordinatorId.of("coord-d"), List.of());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.cases.requestCoordinators(RecordNumber.of(number), null, List.of()))
			.withMessageContaining(number + " は、いま別の依頼で主担当の引受けを尋ねています");
		assertThat(this.story.tasks(number, ANSWER)).extracting(Task::getAssignee).containsExactly("coord-d");

		this.story.complete("coord-d", number, ANSWER, "accepted", "true");
		this.cases.requestCoordinators(RecordNumber.of(number), CoordinatorId.of("coord-a"), List.of());
		assertThat(this.story.tasks(number, ANSWER)).extracting(Task::getAssignee).containsExactly("coord-a");
	}

	@Test
	void whereTheFamilyRefusesSharingNobodyElseIsAsked() {
		String number = this.story.share("coord-b", with(reception(), "verbalConsent", "REFUSED"));
		this.story.agreeOnCase(number, "coord-b");
		this.cases.requestCoordinators(RecordNumber.of(number), null, List.of());
		assertThat(this.story.tasks(number, ANSWER)).isEmpty();
		assertThat(this.story.tasks(number, AGREE)).hasSize(1);
	}

	@Test
	void whoStandsInIsToldWhatTheAbsentAreAsked() {
		this.database.sql("""
				insert into tsunagu.absence (coordinator_id, first_day, last_day, substitute_id)
				values ('coord-a', '2026-11-16', '2026-11-30', 'coord-c')""").update();
		String number = asked("coord-a").getBusinessKey();
		assertThat(told("coord-c", number)).contains(NoticeKind.REFERRAL_ASKED);
	}

	private void decline(String number) {
		String asked = this.story.task(number, ANSWER).getAssignee();
		this.story.complete(asked, number, ANSWER, "accepted", "false", "declineReason", "ほかの仕事で一杯です");
	}

	private void away(String coordinator) {
		this.database.sql("insert into tsunagu.absence (coordinator_id, first_day, last_day) values (?, ?, ?)")
			.params(coordinator, java.time.LocalDate.of(2026, 11, 16), java.time.LocalDate.of(2027, 1, 31))
			.update();
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

	private String kept(String main) {
		String number = this.story.share(main, reception());
		this.story.agreeOnCase(number, main);
		return number;
	}

	private ProcessInstance asked(String main, String... subs) {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, main, subs);
		ProcessInstance referral = this.story.instance(number, "specialistReferral");
		assertThat(referral.getTenantId()).isEqualTo("yokosuka-miura");
		return referral;
	}

	/** The form as this person sees it, its character references read. */
	private String shown(String user, String number, String taskKey) {
		Task task = this.story.task(number, taskKey);
		byte[] form = this.story.as(user, () -> {
			try (var stream = this.forms.getDeployedTaskForm(task.getId())) {
				return stream.readAllBytes();
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		return new String(form, java.nio.charset.StandardCharsets.UTF_8);
	}

	private List<String> notes(String number, TimelineKind kind) {
		return this.timeline.of(RecordNumber.of(number))
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.map(TimelineEntry::note)
			.toList();
	}

	private List<NoticeKind> told(String user, String number) {
		return this.notices.of(CoordinatorId.of(user), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

	private String main(String number) {
		return this.cases.get(RecordNumber.of(number)).mainCoordinator().toString();
	}

	private void assertKept(String number, String main, String... subs) {
		SupportCase kept = this.cases.get(RecordNumber.of(number));
		assertThat(kept.mainCoordinator()).hasToString(main);
		assertThat(kept.subCoordinators()).extracting(CoordinatorId::toString).containsExactly(subs);
		assertThat(kept.nextDate()).isNotNull();
	}

}
