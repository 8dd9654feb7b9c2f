package jp.tsunagu.intake.process;

import java.util.List;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.intake.ConferenceService;

import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("responseConference")
class ResponseConferenceProcessTests {

	private static final String OPINION = "UserTask_GiveOpinion";

	private static final String POLICY = "UserTask_AgreeResponsePolicy";

	@Autowired
	private Story story;

	@Autowired
	private ConferenceService conferences;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void everybodyButTheReceiverIsAskedAndTheLastOpinionEndsTheWaiting() {
		String number = this.story.share("coord-b", reception());
		ProcessInstance conference = this.story.instance(number, "responseConference");
		assertThat(conference).isWaitingAt(OPINION);
		assertThat(this.story.tasks(number, OPINION)).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("lead", "coord-a", "coord-c", "coord-d");
		assertThat(this.story.tasks(number, OPINION)).allSatisfy((task) -> {
			assertThat(task.getDueDate()).isEqualTo("2026-11-26T17:00:00");
			assertThat(task.getTenantId()).isEqualTo("yokosuka-miura");
		});

		for (String user : List.of("lead", "coord-a", "coord-c")) {
			this.story.complete(user, number, OPINION, "stance", "NO_OBJECTION");
		}
		assertThat(conference).hasNotPassed(POLICY).isWaitingAt(OPINION);
		this.story.complete("coord-d", number, OPINION, "stance", "CAN_LEAD", "opinion", "呼吸器なら受けられます");

		assertThat(conference).isWaitingAt(POLICY).task().hasCandidateGroup("coordinator");
		Task policy = this.story.task(number, POLICY);
		assertThat(policy.getAssignee()).isNull();
		assertThat(policy.getDueDate()).isEqualTo("2026-11-27T17:00:00");
		assertThat(policy.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(this.conferences.opinions(RecordNumber.of(number))).hasSize(4);

		this.story.complete("coord-c", number, POLICY, "responsePolicy", "INFO_ONLY");
		assertThat(conference)
			.hasPassedInOrder("ServiceTask_ShareConsultation", OPINION, POLICY, "EndEvent_ResponsePolicyAgreed")
			.isEnded();
	}

	@Test
	void silenceCountsAsNoObjection() {
		String number = this.story.share("coord-b", reception());
		ProcessInstance conference = this.story.instance(number, "responseConference");
		this.story.complete("coord-a", number, OPINION, "stance", "CONCERN", "opinion", "家族の負担が心配です");

		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-11-26T17:00:00");

		assertThat(conference).isWaitingAt(POLICY);
		assertThat(this.story.tasks(number, OPINION)).isEmpty();
		assertThat(this.conferences.opinions(RecordNumber.of(number))).hasSize(1);
		assertThat(told("coord-b", number)).contains(NoticeKind.POLICY_DUE);
		assertThat(told("lead", number)).contains(NoticeKind.POLICY_DUE);
		assertThat(told("coord-d", number)).containsExactly(NoticeKind.CONSULTATION_SHARED);
	}

	@Test
	void whoIsAbsentIsNotAsked() {
		this.database.sql("insert into tsunagu.absence values ('coord-d', '2026-11-16', '2026-11-20', null)").update();
		try {
			String number = this.story.share("coord-b", reception());
			assertThat(this.story.tasks(number, OPINION)).extracting(Task::getAssignee)
				.containsExactlyInAnyOrder("lead", "coord-a", "coord-c");
		}
		finally {
			this.database.sql("delete from tsunagu.absence").update();
		}
	}

	@Test
	void inAnAreaOfOneNobodyIsAskedAndTheOtherAreaHearsNothing() {
		String number = this.story.share("coord-x", with(reception(), "windowId", "fujisawa", "municipality", "14205"));
		assertThat(number).startsWith("SE-R08-");
		ProcessInstance conference = this.story.instance(number, "responseConference");
		assertThat(conference.getTenantId()).isEqualTo("shonan-east");
		assertThat(conference).isWaitingAt(POLICY);
		assertThat(this.story.task(number, POLICY).getTenantId()).isEqualTo("shonan-east");
		assertThat(told("lead", number)).isEmpty();
		assertThat(told("coord-a", number)).isEmpty();
	}

	@Test
	void anAgreementThatContradictsItselfIsRefusedAndTheTaskStays() {
		String number = this.story.share("coord-b", reception());
		assertRefused(() -> this.story.agreeOnCase(number, "coord-a", "coord-a"), "副担当");
		assertRefused(() -> this.story.complete("lead", number, POLICY, "mainCoordinator", "coord-b"), "対応方針");
		assertRefused(() -> this.story.complete("lead", number, POLICY, "responsePolicy", "CASE", "mainCoordinator",
				"coord-x"), "主担当");
		assertThat(this.story.instance(number, "responseConference")).isWaitingAt(POLICY);
	}

	private static void assertRefused(ThrowingCallable act, String field) {
		assertThatThrownBy(act).hasMessageContaining("「%s」", field);
	}

	private List<NoticeKind> told(String user, String number) {
		return this.notices.of(CoordinatorId.of(user), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> notice.recordNumber().equals(number))
			.map(Notice::kind)
			.toList();
	}

}
