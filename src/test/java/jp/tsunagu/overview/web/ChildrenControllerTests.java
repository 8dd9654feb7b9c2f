package jp.tsunagu.overview.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.overview.ChildrensRegister;
import jp.tsunagu.overview.KnownChildren;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** The children's register: searching, paging, transitions and numbers. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class ChildrenControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private CaseStory cases;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient database;

	@Autowired
	private KnownChildren known;

	@Test
	void aChildIsFoundInSpiteOfSpelling() throws Exception {
		String number = child("高橋", "はる", "タカハシ ハル", "2016-05-01");
		for (String q : new String[] { "髙橋", "高橋", "ﾀｶﾊｼ", "たかはし", "タカハシ ﾊﾙ", "橋はる", number.toLowerCase() }) {
			assertThat(children("coord-b", "?q=" + encoded(q))).as(q).contains(number, "高橋 はる");
		}
		assertThat(children("coord-b", "?q=" + encoded("高梁"))).doesNotContain(number);
	}

	@Test
	void whoMayNotIdentifyAChildDoesNotFindItByName() throws Exception {
		String number = child("雨宮", "しずく", "アメミヤ シズク", "2019-02-03");
		for (String q : new String[] { "雨宮", "しずく", "アメミヤ" }) {
			assertThat(children("coord-d", "?q=" + encoded(q))).doesNotContain(number);
		}
		assertThat(children("coord-d", "?q=" + encoded("さんぷるくん"))).contains(number, "サンプルくん", "氏名は表示しません", "6～11歳")
			.doesNotContain("雨宮", "しずく", "アメミヤ", "2019");
	}

	@Test
	void everyPartOfTheSearchNarrowsIt() throws Exception {
		String number = child("狩野", "ひな", "カノウ ヒナ", "2015-07-07");
		this.cases.consent("coord-b", number);
		this.cases.assess("coord-b", number, "lifeStage", "SCHOOL_AGE");
		String q = "?q=" + encoded("狩野");
		for (String fits : new String[] { "&stage=SCHOOL_AGE", "&municipality=14204", "&care=VENTILATOR",
				"&main=coord-b", "&until=2099-01-01", "&stage=&municipality=&care=&main=&until=" }) {
			assertThat(children("coord-b", q + fits)).as(fits).contains(number);
		}
		for (String other : new String[] { "&stage=NICU", "&municipality=14201", "&care=STOMA", "&main=coord-a",
				"&until=2020-01-01" }) {
			assertThat(children("coord-b", q + other)).as(other).doesNotContain(number);
		}
	}

	@Test
	void pagesFollowOneAnotherWithoutGapsOrRepeats() throws Exception {
		int all = 2 * ChildrensRegister.PAGE + 3;
		this.database
			.sql("""
					insert into tsunagu.support_case (number, area_id, status, main_coordinator, sub_coordinators, opened_at,
					next_date, version)
					select 'PG-R08-' || lpad(n::text, 4, '0'), 'yokosuka-miura', 'OPEN', 'coord-a', '{}', now(),
					date '2031-01-01' + n % 3, 0 from generate_series(1, ?) n""")
			.param(all)
			.update();
		StringBuilder read = new StringBuilder();
		String address = "/children?q=pg-r08";
		int pages = 0;
		while (address != null) {
			String page = body(open("coord-b", address));
			read.append(page);
			pages++;
			Matcher next = Pattern.compile("href=\"(/children\\?[^\"]*after=[^\"]*)\"").matcher(page);
			address = next.find() ? next.group(1).replace("&amp;", "&") : null;
		}
		assertThat(pages).isEqualTo(3);
		for (int n = 1; n <= all; n++) {
			assertThat(read).containsOnlyOnce("href=\"/cases/PG-R08-%04d\"".formatted(n));
		}
		this.database.sql("delete from tsunagu.support_case where number like 'PG-%'").update();
	}

	@Test
	void whoIsNamedOnAPageIsInTheAccessLogOnceAndNobodyElse() {
		String named = child("三枝", "りく", "サエグサ リク", "2018-08-08");
		String address = "/children?q=" + named;
		open("coord-b", address);
		open("coord-d", address);
		assertThat(this.log.readings("yokosuka-miura", named, 10)).singleElement()
			.satisfies((reading) -> assertThat(reading.userId() + " " + reading.page()).isEqualTo("coord-b children"));
	}

	@Test
	void aChangeOfLifeAheadIsShownWithoutTellingTheBirthday() throws Exception {
		LocalDate born = LocalDate.now(JapaneseDates.TOKYO).minusYears(17).plusDays(40);
		String number = child("十七", "まぢか", "トオナナ マヂカ", born.toString());
		String day = JapaneseDates.shown(born.plusYears(17).minusDays(1));
		assertThat(ahead("coord-b")).contains("十七 まぢか", "卒業・18歳移行期", day);
		assertThat(ahead("coord-d")).contains(number, "年度</time>").doesNotContain("十七", day);
	}

	private String ahead(String user) throws Exception {
		String page = children(user, "");
		return page.substring(page.indexOf("これから一年の節目"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?stage=UNKNOWN", "?care=x", "?until=tomorrow", "?after=x", "?after=20269999YM-R08-0001" })
	void whatIsNoSearchIsABadRequest(String search) {
		assertThat(open("coord-b", "/children" + search)).hasStatus(400);
		assertThat(open("coord-b", "/children?q=" + "x".repeat(61))).hasStatus(400);
	}

	@Test
	void signsAreSearchedAsTheyAre() throws Exception {
		String number = child("無印", "さくら", "ムジルシ サクラ", "2017-01-01");
		for (String q : new String[] { "%25", "_", "'", "%27%20or%20%27", "%5C", "%3Cscript%3E" }) {
			assertThat(children("coord-b", "?q=" + q)).as(q).doesNotContain(number, "<script>");
		}
	}

	@Test
	void numbersAreWholeForCoordinatorsAlone() throws Exception {
		child("数原", "いち", "カズハラ イチ", "2014-01-01");
		assertThat(body(open("coord-b", "/children/figures"))).contains("鎌倉市", "6～11歳", "把握している児")
			.doesNotContain("5未満");
	}

	@Test
	void anAgeThatWasOnlyToldCountsAsOnTheRegister() {
		AreaId area = AreaId.of("yokosuka-miura");
		int before = inBand(area, "12～14歳");
		String number = child("歳原", "とし", "トシハラ トシ", "2013-05-05");
		this.database
			.sql("update tsunagu.child set birth_date = null where id = "
					+ "(select child_id from tsunagu.support_case where number = ?)")
			.param(number)
			.update();
		this.database.sql("update tsunagu.consultation set child_age = 13, child_birth_date = null where number = ?")
			.param(number)
			.update();
		assertThat(inBand(area, "12～14歳")).isEqualTo(before + 1);
	}

	private int inBand(AreaId area, String band) {
		int column = KnownChildren.bands().indexOf(band);
		return this.known.of(area).stream().mapToInt((line) -> line.byBand().get(column)).sum();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	/** Kept by coord-b; nobody else may know who it is. */
	private String child(String family, String given, String kana, String born) {
		return this.cases.open(Map.copyOf(with(reception(), "childFamilyName", family, "childGivenName", given,
				"childKana", kana, "childBirthDate", LocalDate.parse(born).toString(), "childAlias", "サンプルくん",
				"verbalConsent", "NOT_YET")), "coord-b", "coord-b");
	}

	private String children(String user, String search) throws Exception {
		return body(open(user, "/children" + search)).replaceAll("(?s)<form class=\"line\".*?</form>", "");
	}

	private MvcTestResult open(String user, String address) {
		return this.site.get().uri(URI.create(address)).with(Person.coordinator(user)).exchange();
	}

	private static String body(MvcTestResult page) throws Exception {
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
