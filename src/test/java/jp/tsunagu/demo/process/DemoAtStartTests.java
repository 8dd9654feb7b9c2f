package jp.tsunagu.demo.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.Story;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The demo begins with records at every stage, once. */
@SpringBootTest(properties = { "tsunagu.demo.consultations=classpath:demo/consultations.yaml",
		"tsunagu.demo.councils=classpath:demo/councils.yaml", "tsunagu.demo.issues=classpath:demo/issues.yaml",
		"tsunagu.test-database=empty" })
@ActiveProfiles("demo")
class DemoAtStartTests {

	@Autowired
	private DemoAtStart demo;

	@Autowired
	private ConsultationPlayer player;

	@Autowired
	private DemoProgress progress;

	@Autowired
	private ManagementService management;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient database;

	@Test
	void everyConsultationOfTheFileIsThere() {
		assertThat(this.progress.isWanted()).isFalse();
		assertThat(count("select count(*) from tsunagu.consultation where area_id = 'yokosuka-miura'")).isEqualTo(24);
		assertThat(count("select count(*) from tsunagu.consultation where area_id = 'shonan-east'")).isEqualTo(4);
		assertThat(this.progress.number("discharge-ventilator")).endsWith("-0001");
	}

	@Test
	void theCalendarOfTheCouncilsHasWhatWasAndWhatComes() {
		assertThat(count("select count(*) from tsunagu.council_meeting")).isEqualTo(8);
		assertThat(count("select count(*) from tsunagu.council_meeting where status = 'HELD'")).isEqualTo(3);
		assertThat(
				count("select count(*) from tsunagu.council_meeting where status = 'PLANNED' and attendee is not null"))
			.isEqualTo(3);
		assertThat(count("select count(distinct reported_by) from tsunagu.council_meeting where status = 'HELD'"))
			.as("whoever has gone is not asked again before the others")
			.isEqualTo(3);
	}

	@Test
	void issuesStandAtSeveralStages() {
		assertThat(this.database.sql("select status from tsunagu.issue").query(String.class).list())
			.contains("EXTRACTED", "INDIVIDUAL_ACTION", "IN_PROGRESS", "RESOLVED", "MERGED", "DROPPED", "PROPOSED");
		assertThat(count("select count(*) from tsunagu.issue where merged_into is not null")).isEqualTo(2);
		assertThat(this.progress.number("respite-weekend")).contains("-I");
	}

	@Test
	void peopleWaitAtEveryStage() {
		assertThat(this.tasks.createTaskQuery().list()).extracting(Task::getTaskDefinitionKey)
			.contains("UserTask_ResolveDuplicate", "UserTask_TriageConsultation", "UserTask_GiveOpinion",
					"UserTask_AgreeResponsePolicy", "UserTask_AnswerReferral", "UserTask_PerformAssessment",
					"UserTask_ObtainConsent", "UserTask_RecordMemberAnswer", "UserTask_RespondToAddedConsultation");
		assertThat(waitingAt("emergency-power")).contains("UserTask_TriageConsultation", "UserTask_ObtainConsent");
		assertThat(waitingAt("turning-18")).containsExactly("UserTask_AnswerReferral");
	}

	@Test
	void everyAnswerHasBeenGiven() {
		for (String end : List.of("EndEvent_CaseOpened", "EndEvent_Advised", "EndEvent_AnsweredWithInformation",
				"EndEvent_JoinedExistingCase", "EndEvent_HandedToOtherArea", "EndEvent_EscalatedAsIssue")) {
			assertThat(this.history.createHistoricActivityInstanceQuery().activityId(end).count()).as(end).isPositive();
		}
		assertThat(count("select count(*) from tsunagu.consultation where joined_to is not null")).isEqualTo(2);
		assertThat(count("select count(*) from tsunagu.consultation where verbal_consent = 'REFUSED'")).isPositive();
	}

	@Test
	void theOverdueTriageClimbsItsLadder() {
		String number = this.progress.number("triage-overdue");
		Task triage = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
		this.management.createJobQuery()
			.processInstanceId(triage.getProcessInstanceId())
			.executable()
			.list()
			.forEach((timer) -> this.management.executeJob(timer.getId()));

		assertThat(this.tasks.createTaskQuery().taskId(triage.getId()).singleResult().getAssignee()).isNull();
		assertThat(this.management.createJobQuery().timers().executable().count()).as("timers of other tasks").isZero();
	}

	@Test
	void aLaterStartAddsNothing() throws Exception {
		this.demo.run(null);
		assertThat(count("select count(*) from tsunagu.consultation")).isEqualTo(28);
	}

	@Test
	void aStartThatWasCutOffIsTakenUpWhereItStopped() throws Exception {
		this.management.deleteProperty("tsunagu.demo.finished");
		assertThat(this.progress.isWanted()).isTrue();

		this.demo.run(null);

		assertThat(this.progress.isWanted()).isFalse();
		assertThat(count("select count(*) from tsunagu.consultation")).isEqualTo(28);
	}

	@Test
	void aConsultationThatBreaksInTheMiddleLeavesNothingBehind() {
		DemoConsultation broken = new DemoConsultation("broken", null, "coord-a", 0, null, Story.reception(),
				List.of(new DemoConsultation.Step("coord-a", "GiveAdvice", null, Map.of())));

		assertThatIllegalStateException().isThrownBy(() -> this.player.play(broken))
			.withMessageContaining("UserTask_GiveAdvice");

		assertThat(this.progress.has("broken")).isFalse();
		assertThat(count("select count(*) from tsunagu.consultation")).isEqualTo(28);
		assertThat(count("select max(last_serial) from tsunagu.record_counter")).isEqualTo(24);
	}

	private List<String> waitingAt(String key) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.progress.number(key))
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	private long count(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

}
