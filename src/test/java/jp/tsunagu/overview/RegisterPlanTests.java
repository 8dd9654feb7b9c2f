package jp.tsunagu.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;

import jp.tsunagu.DemoSite;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.engine.FinishedWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL reads the first page of each list with 10,000 cases in the house; they
 * go away with the transaction.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
@Transactional
class RegisterPlanTests {

	private static final Logger LOG = LoggerFactory.getLogger(RegisterPlanTests.class);

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void tenThousandCases() {
		this.database.sql("""
				insert into tsunagu.child (id, area_id, municipality, name_key, kana_key)
				select md5('plan' || n)::uuid, 'plan-test', '14204', '計' || n, '' from generate_series(1, 10000) n""")
			.update();
		this.database.sql("""
				insert into tsunagu.support_case (number, area_id, child_id, status, main_coordinator, sub_coordinators,
				opened_at, next_date, version)
				select 'PT-R08-' || lpad(n::text, 5, '0'), 'plan-test', md5('plan' || n)::uuid, 'OPEN', 'coord-a', '{}',
				now(), date '2027-01-01' + n % 365, 0 from generate_series(1, 10000) n""").update();
		this.database.sql("""
				insert into tsunagu.consent (record_number, recorded_by, recorded_at, consent_form, given_by, relation,
				explained_on, purposes, recipients, groups)
				select 'PT-R08-' || lpad(n::text, 5, '0'), 'coord-a', now(), 'WRITTEN', 'MOTHER', '母', '2026-04-01',
				'{COORDINATOR_SHARING}', '{COORDINATORS}', '{BASIC}' from generate_series(1, 10000) n""").update();
		this.database.sql("""
				insert into tsunagu.timeline_entry (record_number, at, kind)
				select 'PT-R08-' || lpad((n % 50)::text, 5, '0'), now() - n * interval '1 minute', 'NOTED'
				from generate_series(1, 50000) n""").update();
		this.database.sql("""
				insert into tsunagu.access_log (user_id, area_id, record_number, page)
				select 'coord-a', 'plan-test', 'PT-R08-' || lpad((n % 50)::text, 5, '0'), 'case-file'
				from generate_series(1, 50000) n""").update();
		this.database.sql("analyze").update();
	}

	@Test
	void theFirstPageOfChildrenIsReadFromItsIndex() {
		RegisterQuery query = new RegisterQuery("plan-test", "coord-c", LocalDate.of(2026, 11, 24))
			.search(RegisterSearch.ALL)
			.after(RegisterPosition.START);
		String plan = explained(
				this.database.sql("explain " + query.sql(ChildrensRegister.PAGE + 1)).params(query.parameters()));
		assertThat(plan).contains("x_case_next", "x_consent", "child_pkey")
			.doesNotContain("Sort Key: c.", "Seq Scan on support_case", "Seq Scan on child", "Seq Scan on consent ");
	}

	@Test
	void theFirstPageOfATimelineIsReadFromIndexes() {
		for (TimelineGroup group : new TimelineGroup[] { TimelineGroup.ALL, TimelineGroup.READ }) {
			String plan = explained(this.database.sql("explain " + RecordTimeline.LINES)
				.param("numbers", new String[] { "PT-R08-00007" })
				.param("kinds", Arrays.stream(TimelineKind.values()).map(Enum::name).toArray(String[]::new))
				.param("mails", group.hasMails())
				.param("reads", group.hasReads())
				.param("area", "plan-test")
				.param("at", OffsetDateTime.parse("2200-01-01T00:00:00Z"))
				.param("source", "z")
				.param("id", 0L)
				.param("limit", RecordTimeline.PAGE + 1));
			assertThat(plan).contains("x_timeline")
				.doesNotContain("Seq Scan on timeline_entry", "Seq Scan on access_log");
		}
	}

	@Test
	void thePageOfReadersIsReadFromItsIndex() {
		assertThat(explained(this.database.sql("""
				explain select id, user_id, page, opened_at from tsunagu.access_log
				where area_id = 'plan-test' and record_number = 'PT-R08-00007' and id < 9223372036854775807
				order by id desc limit 51"""))).contains("access_log_page").doesNotContain("Sort");
	}

	@Test
	void theFirstPageOfFinishedWorkIsReadFromItsIndex() {
		this.database.sql("""
				insert into tsunagu.finished_work
				(person, area_id, record_number, model_key, task_key, task_name, finished_at)
				select 'coord-' || n % 20, 'plan-test', 'PT-R08-' || lpad((n % 500)::text, 5, '0'), 'm', 't', 'n',
					now() - n * interval '1 minute' from generate_series(1, 100000) n""").update();
		this.database.sql("analyze tsunagu.finished_work").update();
		for (String number : new String[] { "", "PT-R08-00007" }) {
			String plan = explained(this.database.sql("explain " + FinishedWork.LINES)
				.param("person", "coord-7")
				.param("before", OffsetDateTime.parse("2200-01-01T00:00:00Z"))
				.param("id", 0L)
				.param("since", OffsetDateTime.parse("2021-11-24T00:00:00Z"))
				.param("number", number)
				.param("limit", FinishedWork.PAGE + 1));
			assertThat(plan).contains("x_finished_work").doesNotContain("Seq Scan");
			assertThat(plan.contains("Sort")).as("the few lines of one record and one person may be sorted")
				.isEqualTo(!number.isEmpty());
		}
	}

	@Test
	void whetherAnOpeningWasWrittenDownIsReadFromAnIndex() {
		assertThat(explained(this.database.sql("""
				explain select 1 from tsunagu.access_log where area_id = 'plan-test' and record_number = 'PT-R08-00007'
				and opened_at >= now() - interval '1 hour' and user_id = 'coord-c' and page = 'case-file'""")))
			.contains("access_log_")
			.doesNotContain("Seq Scan");
	}

	@Test
	void whatASupporterHasWrittenAndTheirTeamsAreReadFromIndexes() {
		this.database.sql("""
				insert into tsunagu.status_update (id, record_number, written_by, written_at, condition, signs)
				select md5('plan' || n)::uuid, 'PT-R08-' || lpad(n::text, 5, '0'), 'writer-' || n % 500,
				now() - n * interval '1 minute', 'BETTER', '{}' from generate_series(1, 10000) n""").update();
		this.database.sql("""
				insert into tsunagu.support_team (number) select number from tsunagu.support_case
				where area_id = 'plan-test' on conflict do nothing""").update();
		this.database.sql("""
				insert into tsunagu.team_member (id, team_number, serial, name, organisation, profession, team_role,
				sharing_scope, invitation, proposed_at, supporter_id)
				select md5('member' || number)::uuid, number, 1, '計画', '計画所', 'HOME_NURSE', 'NURSING', '{}', 'ACCEPTED',
				now(), 's-0' || lpad((right(number, 4)::int % 20 + 1)::text, 2, '0')
				from tsunagu.support_case where area_id = 'plan-test'""").update();
		this.database.sql("analyze tsunagu.status_update, tsunagu.team_member, tsunagu.support_team").update();
		assertThat(explained(this.database.sql("""
				explain select * from tsunagu.status_update where written_by = 'writer-7'
				and record_number in ('PT-R08-00007', 'PT-R08-00507') order by written_at desc, id limit 10""")))
			.contains("x_status_update_author")
			.doesNotContain("Seq Scan");
		assertThat(explained(this.database.sql("""
				explain select t.number, m.* from tsunagu.support_team t join tsunagu.team_member m
				on m.team_number = t.number where m.supporter_id = 's-003' and m.invitation = 'ACCEPTED'
				order by t.number desc limit 200"""))).doesNotContain("Seq Scan on team_member");
	}

	private static String explained(JdbcClient.StatementSpec statement) {
		String plan = String.join("\n", statement.query(String.class).list());
		LOG.info("{}", plan);
		return plan;
	}

}
