package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.tsunagu.Story;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** What one story costs the database, and that open cases do not make it dearer. */
@SpringBootTest
@Import({ Story.class, StatementCount.class, OpenCases.class, ScannedRows.class })
class StoryCostTests {

	private static final Logger LOG = LoggerFactory.getLogger(StoryCostTests.class);

	private static final String UNCLAIMED = "act_ru_identitylink";

	private static final String NAMES = "あきさたなはまやらわいしちにひみりうくすつぬふむゆる";

	private static final List<String> OTHERS = List.of("lead", "coord-a", "coord-c", "coord-d");

	@Autowired
	private Story story;

	@Autowired
	private StatementCount statements;

	@Autowired
	private OpenCases openCases;

	@Autowired
	private ScannedRows scannedRows;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@Autowired
	private FilterService filters;

	private static int child;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	/**
	 * Reception, triage, four opinions, policy and consent in three processes: eight
	 * forms opened and eight submitted. The engine's 490: about 330 selects (each form is
	 * read twice, once to show and once to check), 75 batches of inserts, 80 of updates
	 * and deletes. Ours 110: two thirds summaries and choices, one third what is kept.
	 * The inbox added three: the line that a claim leaves, and at each task of a case
	 * whether there is danger (ADR 0028). Finished work added eight: one line for each
	 * task that a person completes (ADR 0036).
	 */
	@Test
	void aStoryFromReceptionToConsentCostsAKnownNumberOfStatements() {
		toConsent(received());
		this.statements.reset();

		toConsent(received());

		LOG.info("{} statements: {}", this.statements.total(), this.statements.counts());
		assertThat(this.statements.of("engine")).isLessThanOrEqualTo(560);
		assertThat(this.statements.of("ours")).isLessThanOrEqualTo(180);
	}

	@Test
	void openCasesAreNotScanned() throws Exception {
		received();
		shared(received());
		agreed(shared(received()));
		this.openCases.copy(1, 50);
		round();
		Map<String, Long> few = this.scannedRows.during(this::round);
		this.openCases.copy(51, 1000);
		round();
		Map<String, Long> many = this.scannedRows.during(this::round);

		LOG.info("rows scanned: few {} many {}", few, many);
		Map<String, Long> growth = new TreeMap<>();
		many.remove("support_case"); // the load of everybody in the area is summed up
										// once per ranking (ADR 0013)
		many.remove(UNCLAIMED); // the engine reads each unclaimed task of the group once
								// per page
		many.forEach((table, rows) -> growth.put(table, rows - few.getOrDefault(table, 0L)));
		growth.values().removeIf((rows) -> rows < 50);
		assertThat(growth).isEmpty();
	}

	/** A story, a page of every filter of Tasklist, and every form on the way. */
	private void round() {
		toConsent(received());
		for (Filter filter : this.filters.createTaskFilterQuery().list()) {
			this.story.as("coord-c", () -> this.filters.listPage(filter.getId(),
					this.tasks.createTaskQuery().orderByDueDate().asc(), 0, 15));
		}
	}

	private void toConsent(String number) {
		agreed(shared(number));
		complete("coord-b", number, "UserTask_ObtainConsent", "consentForm", "WRITTEN", "givenBy", "MOTHER", "relation",
				"母", "explainedOn", "2026-04-01", "purposes", codes("TEAM_SHARING"), "recipients", codes("MEDICAL"));
	}

	private String received() {
		child++;
		return this.story.number(this.story.receive("coord-b",
				with(reception(), "childFamilyName", "数", "childGivenName", NAMES.substring(child, child + 1),
						"childKana", "かず " + NAMES.substring(child, child + 1), "childBirthDate",
						"2020-01-%02d".formatted(child))));
	}

	private String shared(String number) {
		complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome", "SHARE");
		OTHERS.forEach((other) -> complete(other, number, "UserTask_GiveOpinion", "stance", "CAN_ASSIST"));
		return number;
	}

	private void agreed(String number) {
		complete("coord-c", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				"coord-b");
	}

	private void complete(String user, String number, String taskKey, Object... answers) {
		for (Task task : this.story.tasks(number, taskKey)) {
			if (task.getAssignee() == null || task.getAssignee().equals(user)) {
				this.story.as(user, () -> this.forms.getDeployedTaskForm(task.getId()));
			}
		}
		this.story.complete(user, number, taskKey, answers);
	}

}
