package jp.tsunagu.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.engine.ProcessHistory;
import jp.tsunagu.engine.Walk;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** 流れの記録: the way an instance took, for those of its area, and nothing of the child. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class HistoryControllerTests {

	private static final String AREA = "yokosuka-miura";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private ProcessHistory history;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void theWayThatWasTakenIsKnownAndNoOther() {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-b");
		Walk intake = walk(number, "consultationIntake");

		assertThat(intake.run().isRunning()).isFalse();
		assertThat(intake.run().outcome()).isEqualTo("ケースが開かれた");
		assertThat(intake.steps()).extracting(Walk.Step::element)
			.contains("UserTask_TriageConsultation", "CallActivity_ResponseConference", "EndEvent_CaseOpened");
		assertThat(ends(intake)).contains("CallActivity_ResponseConference", "EndEvent_CaseOpened")
			.doesNotContain("UserTask_ResolveDuplicate");
		assertThat(intake.flows()).contains("Flow_ShareNeededYes").doesNotContain("Flow_ShareNeededNo");
		Walk conference = walk(number, "responseConference");
		assertThat(conference.steps()).filteredOn((step) -> step.state() == Walk.State.CANCELLED)
			.extracting(Walk.Step::element)
			.anyMatch((element) -> element.startsWith("UserTask_"));
		assertThat(conference.run().caller()).isEqualTo(intake.run().id());
		assertThat(intake.steps()).extracting(Walk.Step::called).contains(conference.run().id());
	}

	/** A mail is sent by a job of its own, which is not reached at once. */
	@Test
	void aStepThatChoseLeftAlongOneFlow() {
		String number = this.cases.monitored("coord-b");
		for (Walk.Run run : this.history.of(number, AREA)) {
			Walk walk = this.history.walk(run);
			for (Walk.Step step : walk.steps()) {
				boolean done = step.state() == Walk.State.DONE && step.type().equals("exclusiveGateway");
				if (done && count(walk, step.element()) == 1) {
					assertThat(walk.flows()).filteredOn((flow) -> source(run, flow).equals(step.element()))
						.as(step.element())
						.hasSize(1);
				}
			}
			assertThat(walk.flows()).isNotEmpty()
				.allMatch((flow) -> run.modelKey().equals("mailDelivery") || reached(walk, target(run, flow)));
		}
	}

	@Test
	void whoDidWhatWhenIsToldWithoutTheChild() throws Exception {
		String number = shared();
		this.story.agreeOnCase(number, "coord-b");
		String list = body(Person.coordinator("coord-b"), "/history?number=" + number);
		assertThat(list).contains("相談受付", "ケースが開かれた", "個別支援", "続いています")
			.doesNotContain("/camunda/app/cockpit/default/#/");
		for (Walk.Run run : this.history.of(number, AREA)) {
			String page = body(Person.coordinator("coord-c"), "/history/" + run.id());
			assertThat(page).contains(run.name(), "だれが、いつ、何を", number)
				.doesNotContain("忍野", "さくら", "打ち明けられた話", " style=", "onclick");
		}
		String intake = walk(number, "consultationIntake").run().id();
		assertThat(body(Person.coordinator("coord-c"), "/history/" + intake)).contains("一次整理をする", "✓ 済", "美和 かなで",
				"UserTask_TriageConsultation&quot;:{&quot;state&quot;:&quot;DONE");
	}

	@Test
	void whoMayOpenCockpitFindsTheWayToWhatRuns() throws Exception {
		String number = shared();
		String running = walk(number, "responseConference").run().id();
		String link = "/camunda/app/cockpit/default/#/process-instance/%s/runtime".formatted(running);
		RequestPostProcessor lead = Person.of("lead", AREA, "coordinator", "flag-bearer");
		assertThat(body(lead, "/history?number=" + number)).contains(link);
		assertThat(body(lead, "/history/" + running)).contains(link, "● いま");
		assertThat(body(Person.coordinator("coord-b"), "/history/" + running)).doesNotContain(link);
		this.story.agreeOnCase(number, "coord-b");
		assertThat(body(lead, "/history/" + running)).doesNotContain(link).contains("✕ 取消");
	}

	@Test
	void otherAreasAndOtherRolesSeeNothing() throws Exception {
		String number = shared();
		String run = walk(number, "consultationIntake").run().id();
		for (String address : List.of("/history?number=" + number, "/history/" + run, "/history/" + run + "/model")) {
			assertThat(this.site.get().uri(address).with(Person.coordinator("coord-x"))).as(address).hasStatus(404);
			assertThat(this.site.get().uri(address).with(Person.of("lead-x", "shonan-east", "flag-bearer")))
				.hasStatus(404);
			assertThat(this.site.get().uri(address).with(Person.of("who", null, "flag-bearer"))).hasStatus(404);
			assertThat(this.site.get().uri(address).with(Person.of("lead", AREA, "flag-bearer"))).hasStatusOk();
			for (String role : List.of("administrator", "supporter", "municipality", "prefecture")) {
				assertThat(this.site.get().uri(address).with(Person.of("who", AREA, role))).as(role).hasStatus(403);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/history?number=x", "/history?number=YM-R08-9998", "/history/x", "/history/x/model" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(this.site.get().uri(address).with(Person.coordinator("coord-b"))).hasStatus(404);
	}

	@Test
	void theModelIsTheVersionThatTheInstanceRanOn() throws Exception {
		String run = walk(shared(), "consultationIntake").run().id();
		var answer = this.site.get().uri("/history/" + run + "/model").with(Person.coordinator("coord-b")).exchange();
		assertThat(answer).hasContentType("application/xml;charset=UTF-8");
		assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
			.contains("id=\"consultationIntake\"", "BPMNShape");
	}

	@Test
	void eachOpeningIsInTheAccessLogOnce() throws Exception {
		String number = shared();
		String run = walk(number, "consultationIntake").run().id();
		body(Person.coordinator("coord-c"), "/history/" + run);
		body(Person.coordinator("coord-c"), "/history/" + run + "/model");
		assertThat(this.log.readings(AREA, number, 100)).filteredOn((line) -> line.page().equals("process-history"))
			.hasSize(1);
	}

	@Test
	void aLongInstanceShowsItsLatestSteps() throws Exception {
		String run = walk(shared(), "consultationIntake").run().id();
		this.database
			.sql("""
					insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
						act_id_, act_name_, act_type_, start_time_, end_time_, act_inst_state_, sequence_counter_, tenant_id_)
					select 'long' || :run || n, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
						act_id_, '番目' || n, act_type_, start_time_ + n * interval '1 hour', start_time_ + n * interval '1 hour', 4,
						n, tenant_id_
					from act_hi_actinst, generate_series(1, 600) n
					where proc_inst_id_ = :run and act_id_ = 'UserTask_TriageConsultation'""")
			.param("run", run)
			.update();
		assertThat(body(Person.coordinator("coord-b"), "/history/" + run)).contains("番目600<", "番目101<", "新しい500のできごと")
			.doesNotContain("番目100<");
	}

	private String shared() {
		String number = this.story.number(this.story.receive("coord-b", with(reception(), "childFamilyName", "忍野",
				"childGivenName", "さくら", "childBirthDate", "2021-02-03", "chiefComplaint", "打ち明けられた話")));
		if (!this.story.tasks(number, "UserTask_ResolveDuplicate").isEmpty()) {
			this.story.complete("coord-b", number, "UserTask_ResolveDuplicate", "sameChild", "no");
		}
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE", "triageNote", "打ち明けられた話");
		return number;
	}

	private Walk walk(String number, String model) {
		return this.history.walk(this.history.of(number, AREA)
			.stream()
			.filter((run) -> run.modelKey().equals(model))
			.findFirst()
			.orElseThrow());
	}

	private List<String> ends(Walk walk) {
		return walk.flows().stream().map((flow) -> target(walk.run(), flow)).toList();
	}

	private static boolean reached(Walk walk, String element) {
		return walk.steps()
			.stream()
			.anyMatch((step) -> step.element().replace("#multiInstanceBody", "").equals(element));
	}

	private static long count(Walk walk, String element) {
		return walk.steps().stream().filter((step) -> step.element().equals(element)).count();
	}

	private String target(Walk.Run run, String flow) {
		return end(run, flow, "targetRef");
	}

	private String source(Walk.Run run, String flow) {
		return end(run, flow, "sourceRef");
	}

	private String end(Walk.Run run, String flow, String attribute) {
		var found = java.util.regex.Pattern.compile("<(?:bpmn:)?sequenceFlow [^>]*id=\"%s\"[^>]*>".formatted(flow))
			.matcher(this.history.model(run));
		assertThat(found.find()).as(flow).isTrue();
		return found.group().replaceAll("(?s).*%s=\"([^\"]+)\".*".formatted(attribute), "$1");
	}

	private String body(RequestPostProcessor person, String address) throws Exception {
		var page = this.site.get().uri(address).with(person).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
