package jp.tsunagu.calendar;

import java.time.LocalDate;

import jp.tsunagu.DemoSite;
import jp.tsunagu.directory.AreaId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL reads a page of the calendar with 10,000 cases in the house, kept by
 * forty coordinators; they go away with the transaction.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-calendar-of-these-tests")
@Transactional
class CalendarPlanTests {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarPlanTests.class);

	private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void tenThousandCases() {
		insert("""
				insert into tsunagu.child (id, area_id, birth_date, municipality, name_key, kana_key)
				select md5('plan' || n)::uuid, 'plan-test', date '2008-01-01' + n % 6900, '14204', '計' || n, ''
				from generate_series(1, 10000) n""");
		insert("""
				insert into tsunagu.support_case (number, area_id, child_id, status, main_coordinator, sub_coordinators,
				opened_at, next_date, version)
				select 'PT-R08-' || lpad(n::text, 5, '0'), 'plan-test', md5('plan' || n)::uuid, 'OPEN',
				'coord-' || n % 40, '{}', now(), date '2027-01-01' + n % 365, 0 from generate_series(1, 10000) n""");
		insert("""
				insert into tsunagu.monitoring_plan (number, status, stage_since, counted_from, due_on, kind, version)
				select 'PT-R08-' || lpad(n::text, 5, '0'), 'WAITING', date '2026-01-01', date '2026-01-01',
				date '2027-01-01' + n % 180, 'PERIODIC', 0 from generate_series(1, 10000) n""");
		insert("""
				insert into tsunagu.consent (record_number, recorded_by, recorded_at, consent_form, given_by, relation,
				explained_on, purposes, recipients, groups, valid_to)
				select 'PT-R08-' || lpad(n::text, 5, '0'), 'coord-a', now(), 'WRITTEN', 'MOTHER', '母', '2026-04-01',
				'{COORDINATOR_SHARING}', '{COORDINATORS}', '{BASIC}', date '2027-01-01' + n % 1000
				from generate_series(1, 10000) n""");
		insert("""
				insert into tsunagu.issue (number, area_id, source, fact, owner, raised_at, next_review_on)
				select 'PT-R08-I' || lpad(n::text, 5, '0'), 'plan-test', 'LIAISON', '事実', 'coord-' || n % 40, now(),
				date '2027-01-01' + n % 365 from generate_series(1, 5000) n""");
		insert("""
				insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, tenant_id_, is_active_, is_concurrent_,
				is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
				select 'plan-' || k || n, 1, 'plan-' || k || n, 'PT-R08-' || k || lpad(n::text, 5, '0'), 'plan-test', true,
				false, true, false, 1, 0, 1 from generate_series(1, 10000) n, unnest('{"",I}'::text[]) k""");
		insert("""
				insert into act_ru_job (id_, rev_, type_, process_instance_id_, execution_id_, duedate_, handler_type_,
				handler_cfg_, suspension_state_, priority_, sequence_counter_, tenant_id_)
				select 'plan-' || k || n, 1, 'timer', 'plan-' || k || n, 'plan-' || k || n,
				timestamp '2027-01-01' + n % 180 * interval '1 day', 'timer-intermediate-transition',
				case k when 'I' then 'IntermediateEvent_ReviewDue' else 'IntermediateEvent_MonitoringApproaching' end,
				1, 0, 1, 'plan-test' from generate_series(1, 10000) n, unnest('{"",I}'::text[]) k""");
		insert("""
				insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_, priority_,
				due_date_, create_time_, suspension_state_, tenant_id_)
				select 'plan-' || n, 1, 'plan-' || n, 'plan-' || n, '仕事', 'UserTask_PerformAssessment',
				'coord-' || n % 40, 50, timestamp '2027-01-01 17:00' + n % 300 * interval '1 day', now(), 1, 'plan-test'
				from generate_series(1, 10000) n""");
		insert("analyze");
	}

	@Test
	void aPageOfEverybodyIsReadByIndexesInTheOrderOfItsDays() {
		String plan = plan(null, CalendarPosition.START);
		assertThat(plan).contains("x_task_due", "x_monitoring_due", "x_issue_next_review", "x_consent_end",
				"x_child_birth");
		assertNothingIsReadWhole(plan);
		LocalDate later = TODAY.plusDays(40);
		assertNothingIsReadWhole(plan(null,
				new CalendarPosition(later.atStartOfDay(jp.tsunagu.engine.JapaneseDates.TOKYO).toInstant(), "b", "x")));
	}

	@Test
	void aPageOfOneCoordinatorIsReadByIndexes() {
		assertNothingIsReadWhole(plan("coord-7", CalendarPosition.START));
	}

	private void assertNothingIsReadWhole(String plan) {
		assertThat(plan).doesNotContain("Seq Scan on support_case", "Seq Scan on child", "Seq Scan on consent ",
				"Seq Scan on monitoring_plan", "Seq Scan on issue", "Seq Scan on act_ru_task",
				"Seq Scan on act_ru_execution", "Seq Scan on act_ru_job");
	}

	private String plan(String who, CalendarPosition after) {
		CalendarView view = new CalendarView(AreaId.of("plan-test"), "coord-7", who, null, TODAY);
		String plan = String.join("\n",
				this.database.sql("explain analyze " + WorkAhead.lines(view))
					.params(WorkAhead.parameters(view, TODAY, view.last(), true, after, WorkAhead.PAGE + 1))
					.query(String.class)
					.list());
		LOG.info("{}", plan);
		return plan;
	}

	private void insert(String sql) {
		this.database.sql(sql).update();
	}

}
