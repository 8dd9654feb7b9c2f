package jp.tsunagu.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.monitoring.MonitoringService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;

/** A round costs the same whether ten or a thousand others are waited for. */
@SpringBootTest(properties = "spring.application.name=monitoring-cost")
@Import({ Story.class, StatementCount.class, OpenCases.class, ScannedRows.class })
class MonitoringCostTests {

	private static final Logger LOG = LoggerFactory.getLogger(MonitoringCostTests.class);

	private static final CoordinatorId B = CoordinatorId.of("coord-b");

	@Autowired
	private Story story;

	@Autowired
	private StatementCount statements;

	@Autowired
	private OpenCases openCases;

	@Autowired
	private ScannedRows scannedRows;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private MonitoringService monitoring;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private int weeks = 4;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void sleepingRoundsMakeTheOneThatWakesNoDearer() throws Exception {
		RecordNumber number = waiting();
		this.openCases.copy(1, 10);
		round(number);
		this.statements.reset();
		Map<String, Long> few = this.scannedRows.during(() -> round(number));
		int statementsWithFew = this.statements.of("ours") + this.statements.of("engine");
		this.openCases.copy(11, 1010);
		assertThat(this.management.createJobQuery().activityId("IntermediateEvent_MonitoringApproaching").count())
			.isGreaterThan(1000);
		round(number);
		this.statements.reset();
		Map<String, Long> many = this.scannedRows.during(() -> round(number));
		int statementsWithMany = this.statements.of("ours") + this.statements.of("engine");

		LOG.info("rows scanned: few {} many {}; statements: few {} many {}", few, many, statementsWithFew,
				statementsWithMany);
		Map<String, Long> growth = new TreeMap<>();
		many.forEach((table, rows) -> growth.put(table, rows - few.getOrDefault(table, 0L)));
		growth.values().removeIf((rows) -> rows < 50);
		assertThat(growth).isEmpty();
		assertThat(statementsWithMany).isLessThanOrEqualTo(statementsWithFew + 5);
	}

	/** Its timer is moved, fires, and the round is done. */
	private void round(RecordNumber number) {
		this.weeks = 9 - this.weeks;
		this.monitoring.setInterval(number, B, this.weeks, "様子をよく見るため");
		var timer = this.management.createJobQuery()
			.processInstanceId(this.story.instance(number.toString(), "monitoringCycle").getId())
			.timers()
			.singleResult();
		ClockUtil.setCurrentTime(timer.getDuedate());
		this.management.executeJob(timer.getId());
		String today = LocalDate.ofInstant(timer.getDuedate().toInstant(), JapaneseDates.TOKYO).toString();
		this.story.complete("coord-b", number.toString(), "UserTask_PerformMonitoring", "monitoredOn", today, "method",
				"PHONE", "monitoringKind", "PERIODIC", "lifeStage", "INFANT", "informants", codes("MOTHER"),
				"childChange", "UNCHANGED", "familyChange", "UNCHANGED", "caregiverBurden", "1", "reassessmentNeeded",
				"false", "teamReviewNeeded", "false", "monitoringOutcome", "CONTINUE");
	}

	private RecordNumber waiting() {
		String opened = this.story.share("coord-b", reception());
		this.story.agreeOnCase(opened, "coord-b");
		RecordNumber number = RecordNumber.of(opened);
		this.cases.assign(number, B, List.of());
		this.cases.learn(number, (known) -> known.withLifeStage(LifeStage.INFANT));
		this.runtime.startProcessInstanceByKey("monitoringCycle", opened, Map.of("area", "yokosuka-miura"));
		return number;
	}

}
