package jp.tsunagu.demo.process;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** A copied record is a whole one: people find it, read it and go on with it. */
@DemoSite
@Transactional
class CaseCopiesTests {

	private static final String COPY = "-[IM]?[0-9]{8}$";

	/**
	 * What a large demo goes without: who has read, what was handed in, what is said of
	 * councils, and what only counts.
	 */
	private static final Set<String> LEFT_OUT = Set.of("access_log", "advice", "case_document", "answer_link",
			"mail_silence", "issue_review", "issue_feedback", "council_action", "council_agenda", "council_decision",
			"council_meeting", "council_submission", "meeting_candidate", "meeting_question", "minutes_reader",
			"role_assignment", "status_update", "team_meeting");

	@Autowired
	private JdbcClient database;

	@Autowired
	private TaskService tasks;

	@Autowired
	private EntityManager records;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	private String waiting;

	@BeforeEach
	void aCaseAndAConsultation() {
		this.cases.monitored("coord-b");
		this.waiting = this.story.number(this.story.receive("coord-c",
				with(reception(), "childFamilyName", "写し", "childBirthDate", "2019-02-03")));
	}

	@Test
	void everyTableOfARecordIsCopiedOrLeftOutOnPurpose() {
		List<String> ofRecords = this.database.sql("""
				select distinct table_name from information_schema.columns
				where table_schema = 'tsunagu' and table_name !~ '^act_' and column_name in (:numbers)""")
			.param("numbers", CaseCopies.NUMBERS)
			.query(String.class)
			.list();

		assertThat(ofRecords).hasSizeGreaterThan(15)
			.allMatch((table) -> CaseCopies.TABLES.contains("tsunagu." + table) || LEFT_OUT.contains(table));
	}

	@Test
	void eachCaseIsThereSoManyTimesMoreWithItsWork() {
		int cases = count("select count(*) from tsunagu.support_case");
		int tasks = count("select count(*) from act_ru_task");
		int timers = count("select count(*) from act_ru_job where process_instance_id_ is not null");

		new CaseCopies(this.database, 4).copy(1, 3);

		assertThat(count("select count(*) from tsunagu.support_case")).isPositive().isEqualTo(4 * cases);
		assertThat(count("select count(*) from act_ru_task")).isEqualTo(4 * tasks);
		assertThat(count("select count(*) from act_ru_job where process_instance_id_ is not null"))
			.isEqualTo(4 * timers);
		assertThat(
				count("""
						select count(*) from tsunagu.support_case c join tsunagu.child k on k.id = c.child_id
						join tsunagu.consultation r on r.number = c.number
						where c.number ~ '%s' and (k.family_name, k.kana) is distinct from (r.child_family_name, r.child_kana)"""
					.formatted(COPY)))
			.isEqualTo(
					count("""
							select 3 * count(*) from tsunagu.support_case c join tsunagu.child k on k.id = c.child_id
							join tsunagu.consultation r on r.number = c.number
							where c.number !~ '%s' and (k.family_name, k.kana) is distinct from (r.child_family_name, r.child_kana)"""
						.formatted(COPY)));
		new CaseCopies(this.database, 4).copy(1, 3);
		assertThat(count("select count(*) from tsunagu.support_case")).as("once is enough").isEqualTo(4 * cases);
	}

	@Test
	void aCopiedConsultationGoesOn() {
		new CaseCopies(this.database, 1).copy(1, 1);
		String number = this.waiting.replaceFirst("\\d(\\d{3})$", "$100001");

		this.story.complete("coord-c", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE");
		this.records.flush();

		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(number).list()).isNotEmpty()
			.noneMatch((task) -> task.getTaskDefinitionKey().equals("UserTask_TriageConsultation"));
		assertThat(this.database.sql("select pillar from tsunagu.consultation where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("INDIVIDUAL");
	}

	private int count(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

}
