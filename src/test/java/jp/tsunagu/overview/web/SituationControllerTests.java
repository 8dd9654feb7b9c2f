package jp.tsunagu.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.process.IssueStory;
import jp.tsunagu.overview.AreaSituation;
import jp.tsunagu.overview.CaseOverviews;
import jp.tsunagu.overview.CasePhase;
import jp.tsunagu.overview.Situation;
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
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** How an area stands: the same as its records one by one, and for its own people. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class SituationControllerTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	private static final Pattern NUMBER = Pattern.compile("<a href=\"([^\"]+)\">(\\d+)件?</a>");

	private static final Pattern LINE = Pattern.compile("<tr data-key=|<li data-key=|<tr>\\s*<th scope=\"row\">");

	private static final Pattern MORE = Pattern.compile("href=\"([^\"]+)\">(?:次の児|続きを見る)<");

	@Autowired
	private IssueStory issues;

	@Autowired
	private CouncilStory councils;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private AreaSituation situation;

	@Autowired
	private CaseOverviews overviews;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void casesAreCountedInThePhaseThatTheirOwnFileNames() {
		Story.now("2026-11-20T01:00:00Z");
		this.cases.open("coord-b");
		String consented = this.cases.open("coord-b");
		this.cases.consent("coord-b", consented);
		String assessed = this.cases.open("coord-b");
		this.cases.consent("coord-b", assessed);
		this.cases.assess("coord-b", assessed);
		this.cases.monitored("coord-b");
		Map<CasePhase, Integer> expected = new EnumMap<>(CasePhase.class);
		for (String number : open()) {
			CasePhase phase = this.overviews.read(RecordNumber.of(number), AREA, "coord-b").orElseThrow().phase();
			expected.merge(phase, 1, Integer::sum);
		}
		Map<CasePhase, Integer> counted = new EnumMap<>(CasePhase.class);
		this.situation.of(AREA).phases().forEach((phase, count) -> counted.put(phase, count.cases()));
		assertThat(counted).isEqualTo(expected)
			.containsKeys(CasePhase.CONSENT, CasePhase.ASSESSMENT, CasePhase.TEAM, CasePhase.MONITORING);
	}

	@Test
	void whatIsAddedIsCounted() {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.open("coord-b");
		Situation before = this.situation.of(AREA);
		this.story.receive("coord-c", Story.reception());
		this.alarms.raise(RecordNumber.of(number), CoordinatorId.of("coord-b"), List.of(RedFlag.DEVICE_POWER), "停電");
		this.issues.raise("coord-b", number, "週末に泊まれる所がない");
		this.councils.plan("lead", "yokosuka-council", "2027-01-18T14:00");
		Situation after = this.situation.of(AREA);

		assertThat(step(after, "一次整理をする")).isEqualTo(step(before, "一次整理をする") + 1);
		assertThat(danger(after)).isEqualTo(danger(before) + 1);
		assertThat(after.degrees().get(0)).isEqualTo(before.degrees().getOrDefault(0, 0) + 1);
		assertThat(after.meetings()).hasSize(before.meetings().size() + 1);
		assertThat(tasks(after, "coord-c")).isGreaterThan(tasks(before, "coord-c"));
	}

	@Test
	void whatIsOverdueIsCountedByTheEnginesClock() {
		Story.now("2026-11-20T01:00:00Z");
		this.cases.open("coord-b");
		int before = this.situation.of(AREA).work().late();
		int all = this.situation.of(AREA).phases().values().stream().mapToInt(Situation.Cases::cases).sum();
		Story.now("2030-01-01T01:00:00Z");
		assertThat(this.situation.of(AREA).work().late()).isGreaterThan(before);
		assertThat(this.situation.of(AREA).phases().values().stream().mapToInt(Situation.Cases::late).sum())
			.isEqualTo(all);
	}

	@Test
	void anAreaSeesItselfAlone() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		Situation other = this.situation.of(AreaId.of("shonan-east"));
		this.councils.plan("lead", "yokosuka-council", "2027-02-18T14:00");
		this.cases.open("coord-b");
		assertThat(this.situation.of(AreaId.of("shonan-east"))).isEqualTo(other);
		for (String address : List.of("/situation", "/situation/part")) {
			assertThat(body(Person.coordinator("coord-b"), address)).contains("横須賀市自立支援協議会", "2027年2月18日", "同意を得る",
					"葉室 みなと");
			assertThat(body(Person.of("lead", "yokosuka-miura", "flag-bearer"), address)).contains("葉室 みなと");
			assertThat(body(Person.coordinator("coord-x"), address)).doesNotContain("横須賀市自立支援協議会", "葉室 みなと")
				.contains("支援中のケース");
		}
		assertThat(body(Person.coordinator("coord-b"), "/situation")).contains("<h1>圏域の状況</h1>");
		assertThat(body(Person.coordinator("coord-b"), "/situation/part")).doesNotContain("<h1", "<html", "<nav");
	}

	@Test
	void everyNumberLeadsToAsManyLines() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String danger = this.cases.open("coord-b");
		this.alarms.raise(RecordNumber.of(danger), CoordinatorId.of("coord-b"), List.of(RedFlag.DEVICE_POWER), "停電");
		String consented = this.cases.open("coord-c");
		this.cases.consent("coord-c", consented);
		this.story.receive("coord-c", Story.reception());
		this.issues.raise("coord-b", danger, "夜に泊まれる所がない");
		Story.now("2027-12-20T01:00:00Z");
		Matcher numbers = NUMBER.matcher(body(Person.coordinator("coord-b"), "/situation"));
		Set<String> places = new HashSet<>();
		while (numbers.find()) {
			String address = HtmlUtils.htmlUnescape(numbers.group(1));
			assertThat(lines(address)).as(address).isEqualTo(Integer.parseInt(numbers.group(2)));
			places.add(address.replaceAll("=[^&]*", ""));
		}
		assertThat(places).contains("/children", "/children?danger", "/children?phase", "/children?phase&until",
				"/children?until", "/children?main", "/situation/tasks?late", "/situation/tasks?who",
				"/situation/tasks?step", "/situation/tasks?late&who", "/situation/tasks?late&step", "/issues?degree");
	}

	@Test
	void whoOnlyLooksOnFindsTasksButNoWayIntoThemOrIntoCases() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.open("coord-b");
		RequestPostProcessor looker = Person.of("lead", "yokosuka-miura", "flag-bearer");
		assertThat(body(looker, "/situation")).doesNotContain("/children").contains("/situation/tasks?step");
		assertThat(lines("/situation/tasks", looker)).isPositive();
		String all = body(looker, "/situation/tasks?who=coord-b");
		assertThat(all).contains(number).doesNotContain("/cases/", "tasklist/default/#");
		assertThat(body(Person.coordinator("coord-b"), "/situation/tasks?who=coord-b")).contains("/cases/" + number,
				"/camunda/app/tasklist/default/#/?task=");
		assertThat(body(Person.coordinator("coord-x"), "/situation/tasks?who=coord-b")).contains("当てはまる仕事はありません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "step=x", "step=a.b.c", "step=%00.%27", "who=%27%20or%20true", "who=nobody&late=true" })
	void whatCannotBeMeantFindsNothing(String search) throws Exception {
		assertThat(body(Person.coordinator("coord-b"), "/situation/tasks?" + search)).contains("当てはまる仕事はありません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "after=x", "after=1", "after=1-%27", "late=perhaps" })
	void anAddressThatNobodyGaveIsRefused(String search) {
		assertThat(this.site.get().uri("/situation/tasks?" + search).with(Person.coordinator("coord-b")).exchange())
			.hasStatus(400);
	}

	/** How many lines a list has on all its pages. */
	private int lines(String address) throws Exception {
		return lines(address, Person.coordinator("coord-b"));
	}

	private int lines(String address, RequestPostProcessor person) throws Exception {
		int lines = 0;
		String next = address;
		while (next != null) {
			String page = body(person, next);
			lines += (int) LINE.matcher(page.replaceAll("(?s)<h2>これから一年の節目.*", "")).results().count();
			Matcher more = MORE.matcher(page);
			next = more.find() ? HtmlUtils.htmlUnescape(more.group(1)) : null;
		}
		return lines;
	}

	private List<String> open() {
		return this.database
			.sql("select number from tsunagu.support_case where area_id = 'yokosuka-miura' and closed_at is null")
			.query(String.class)
			.list();
	}

	private static int danger(Situation found) {
		return found.phases().values().stream().mapToInt(Situation.Cases::danger).sum();
	}

	private static int step(Situation found, String name) {
		return found.work()
			.steps()
			.stream()
			.filter((step) -> step.name().equals(name))
			.mapToInt((step) -> step.records())
			.sum();
	}

	private static int tasks(Situation found, String person) {
		return found.work().of(person).tasks();
	}

	private String body(RequestPostProcessor person, String address) throws Exception {
		var page = this.site.get().uri(address).with(person).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
