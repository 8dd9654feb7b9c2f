package jp.tsunagu.overview.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.engine.FinishedWork;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 終わった仕事: what a person has finished, and nobody else's. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class FinishedControllerTests {

	private static final Pattern OLDER = Pattern.compile("href=\"(/finished\\?[^\"]*before=[^\"]+)\"");

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private FinishedWork finished;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.finished_work where person = 'coord-d'").update();
	}

	@Test
	void whatAPersonHasFinishedIsTheirsAlone() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.open("coord-b");
		String page = body(Person.coordinator("coord-b"), "/finished?number=" + number);
		assertThat(page).contains("一次整理をする", "2026年11月20日（金）10:00", "href=\"/cases/" + number + "\"")
			.doesNotContain("対応方針を決める", "退院後の生活が心配です");
		assertThat(body(Person.coordinator("lead"), "/finished?number=" + number)).contains("対応方針を決める")
			.doesNotContain("一次整理をする");
		assertThat(body(Person.coordinator("coord-c"), "/finished?number=" + number)).contains("ここに表示する仕事はありません")
			.doesNotContain("href=\"/cases/" + number);
	}

	@Test
	void whatIsRefusedOrTakenAwayIsNotFinished() {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.story.number(this.story.receive("coord-b", Story.reception()));
		assertThatThrownBy(() -> this.story.complete("coord-b", number, "UserTask_TriageConsultation"));
		assertThat(lines(number)).isZero();
		String shared = this.story.share("coord-b", Story.reception());
		this.story.fire(shared, "BoundaryEvent_OpinionDeadline");
		assertThat(lines(shared)).as("the opinions that nobody gave").isEqualTo(1);
	}

	@Test
	void theRowHoldsWhatTheModelSaysAndNothingElse() {
		String number = this.cases.open("coord-b");
		assertThat(this.database.sql("""
				select person, area_id, model_key, task_key, task_name from tsunagu.finished_work
				where record_number = ? and person = 'coord-b' order by id limit 1""")
			.param(number)
			.query()
			.singleRow()
			.values()).containsExactly("coord-b", "yokosuka-miura", "consultationIntake", "UserTask_TriageConsultation",
					"一次整理をする");
	}

	@Test
	void pagesHaveNeitherGapsNorRepeatsAtTheSameMoment() throws Exception {
		given(70, "2026-11-20T01:00:00Z", 0);
		String address = "/finished";
		StringBuilder all = new StringBuilder();
		for (int page = 0; page < 3; page++) {
			String body = body(Person.coordinator("coord-d"), address);
			all.append(body);
			Matcher older = OLDER.matcher(body);
			assertThat(older.find()).as("page " + page).isEqualTo(page < 2);
			address = (page < 2) ? older.group(1).replace("&amp;", "&") : null;
		}
		for (int n = 1; n <= 70; n++) {
			assertThat(all.toString().split("仕事%03d<".formatted(n), -1)).as("仕事" + n).hasSize(2);
		}
	}

	@Test
	void aNumberTypedInFullWidthIsUnderstood() throws Exception {
		given(1, "2026-10-15T03:00:00Z", 700);
		assertThat(body(Person.coordinator("coord-d"),
				"/finished?number=" + URLEncoder.encode("ｙｍ－Ｒ０８－９９９９", StandardCharsets.UTF_8)))
			.contains("仕事701");
	}

	@Test
	void aMonthBeginsAndEndsInTokyo() throws Exception {
		given(1, "2026-09-30T14:59:59Z", 0);
		given(1, "2026-09-30T15:00:00Z", 1);
		given(1, "2026-10-31T15:00:00Z", 2);
		assertThat(body(Person.coordinator("coord-d"), "/finished?month=2026-10")).contains("仕事002")
			.doesNotContain("仕事001", "仕事003");
		assertThat(body(Person.coordinator("coord-d"), "/finished?month=2026-09")).contains("仕事001")
			.doesNotContain("仕事002");
	}

	@Test
	void fiveYearsAreKeptAndNoLonger() {
		Story.now("2026-11-20T01:00:00Z");
		given(1, "2021-11-20T01:00:01Z", 0);
		given(1, "2021-11-20T00:59:59Z", 1);
		assertThat(names()).containsExactly("仕事001");
		assertThat(this.finished.forget()).isEqualTo(1);
		assertThat(this.finished.forget()).isZero();
		assertThat(names()).containsExactly("仕事001");
	}

	@Test
	void theWayToARecordOfAnotherAreaIsShut() throws Exception {
		given(1, "2026-11-20T01:00:00Z", 0);
		this.database.sql("update tsunagu.finished_work set area_id = 'shonan-east' where person = 'coord-d'").update();
		assertThat(body(Person.coordinator("coord-d"), "/finished")).contains("YM-R08-9999")
			.doesNotContain("href=\"/cases/YM-R08-9999");
		this.database.sql("update tsunagu.finished_work set area_id = 'yokosuka-miura' where person = 'coord-d'")
			.update();
		assertThat(body(Person.coordinator("coord-d"), "/finished")).contains("href=\"/cases/YM-R08-9999");
		assertThat(body(Person.of("coord-d", "yokosuka-miura", "flag-bearer"), "/finished"))
			.doesNotContain("href=\"/cases/YM-R08-9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "month=2026", "month=2026-13", "before=x", "before=1-" })
	void whatNobodyCouldMeanIsRefused(String query) {
		assertThat(this.site.get().uri("/finished?" + query).with(Person.coordinator("coord-b"))).hasStatus(400);
	}

	private List<String> names() {
		return this.finished.page("coord-d", (YearMonth) null, null, FinishedWork.Position.END)
			.stream()
			.map(FinishedWork.Line::task)
			.toList();
	}

	private int lines(String number) {
		return this.database.sql("select count(*) from tsunagu.finished_work where record_number = ?")
			.param(number)
			.query(Integer.class)
			.single();
	}

	private void given(int count, String at, int from) {
		this.database
			.sql("""
					insert into tsunagu.finished_work
					(person, area_id, record_number, model_key, task_key, task_name, finished_at)
					select 'coord-d', 'yokosuka-miura', 'YM-R08-9999', 'consultationIntake', 'UserTask_X',
						'仕事' || lpad((n + :from)::text, 3, '0'), cast(:at as timestamptz) from generate_series(1, :count) n""")
			.param("count", count)
			.param("at", at)
			.param("from", from)
			.update();
	}

	private String body(RequestPostProcessor person, String address) throws Exception {
		var page = this.site.get().uri(java.net.URI.create(address)).with(person).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
