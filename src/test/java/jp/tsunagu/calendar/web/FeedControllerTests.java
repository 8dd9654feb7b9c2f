package jp.tsunagu.calendar.web;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.calendar.FeedAddresses;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.overview.web.Person;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The feed of one's own: what is in it, what is not, and when it ends. */
@DemoSite
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.application.name=only-the-calendar-of-these-tests")
class FeedControllerTests {

	private static final Pattern ADDRESS = Pattern
		.compile("value=\"http://localhost:8080(/calendar/feed/([^.]+)\\.ics)\"");

	@Autowired
	private MockMvcTester site;

	@Autowired
	private CaseStory cases;

	@Autowired
	private CouncilStory councils;

	@Autowired
	private AccessLog log;

	@Autowired
	private FeedAddresses addresses;

	@Autowired
	private IdentityService identities;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aTuesday() {
		Story.now("2026-11-24T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.calendar_feed").update();
	}

	@Test
	void itHasOnesOwnDaysWithoutNamesOrWords() throws Exception {
		String number = this.cases.open(
				with(reception(), "childFamilyName", "配野", "childGivenName", "しんじ", "childKana", "ハイノ シンジ",
						"childBirthDate", "2010-01-11", "childAlias", "Sくん", "chiefComplaint", "打ち明けられた話"),
				"coord-d", "coord-d");
		this.cases.consent("coord-d", number, "validTo", "2027-01-20");
		String other = this.cases.open("coord-a");
		this.councils.nothingHasBeenPlanned();
		Story.now("2026-11-24T01:00:00Z");
		String meeting = this.councils.plan("lead", "ym-area-council", "2027-01-22T14:00");
		this.councils.attends("coord-d", meeting);

		String text = text(read(address("coord-d")));
		assertThat(text).contains("SUMMARY:アセスメントをする " + number, "SUMMARY:同意の期限 " + number,
				"DTSTART;VALUE=DATE:20270120", "DTEND;VALUE=DATE:20270121", "SUMMARY:協議会の会議 " + meeting,
				"DTSTART;TZID=Asia/Tokyo:20270122T140000", "BEGIN:VTIMEZONE", "TZOFFSETTO:+0900",
				"UID:meeting-" + meeting);
		assertThat(text).doesNotContain(other, "配野", "しんじ", "ハイノ", "シンジ", "Sくん", "打ち明けられた話", "節目");
		assertThat(parsed(text).getComponents(Component.VEVENT)).hasSizeGreaterThan(2);
		assertThat(this.log.readings("yokosuka-miura", number, 20)).extracting(AccessLog.Reading::page)
			.filteredOn("calendar-feed"::equals)
			.as("one line a day, however often it is read")
			.hasSize(1);
	}

	@Test
	void itIsICalendarByTheLetter() throws Exception {
		this.cases.open("coord-d");
		Story.now("2026-11-24T01:00:00Z");
		String address = address("coord-d");
		MvcTestResult answer = read(address);
		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Type", "text/calendar;charset=UTF-8")
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("X-Robots-Tag", "noindex, nofollow");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-cache", "private");
		assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
		String raw = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(raw).startsWith("BEGIN:VCALENDAR\r\n")
			.endsWith("END:VCALENDAR\r\n")
			.doesNotContainPattern("[^\r]\n");
		assertThat(raw.split("\r\n")).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		String tag = answer.getResponse().getHeader("ETag");
		assertThat(this.site.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
		assertThat(uids(raw)).isNotEmpty().doesNotHaveDuplicates().isEqualTo(uids(text(read(address))));
		Story.now("2026-11-25T01:00:00Z");
		assertThat(uids(text(read(address)))).as("the same events have the same names tomorrow").containsAll(uids(raw));
	}

	@Test
	void aSecretIsShownOnceAndKeptAsAHashAlone(CapturedOutput output) throws Exception {
		String address = address("coord-d");
		Matcher secret = Pattern.compile("feed/([A-Za-z0-9_-]{43})\\.ics").matcher(address);
		assertThat(secret.find()).as("256 bits").isTrue();
		assertThat(read(address)).hasStatusOk();
		read(address.replaceAll(".\\.ics", "_.ics"));
		assertThat(body("/calendar")).contains("最後に読まれたのは").doesNotContain(secret.group(1));
		assertThat(this.database.sql("select row_to_json(f)::text from tsunagu.calendar_feed f")
			.query(String.class)
			.list()).singleElement().satisfies((row) -> assertThat(row).doesNotContain(secret.group(1)));
		assertThat(output.getAll()).doesNotContain(secret.group(1).substring(0, 20));
	}

	@Test
	void aNewOneEndsTheOldAndNoneIsNone() throws Exception {
		String first = address("coord-d");
		String second = address("coord-d");
		assertThat(read(first)).hasStatus(404);
		assertThat(read(second)).hasStatusOk();
		assertThat(this.site.post().uri("/calendar/address/remove").with(Person.coordinator("coord-d")).with(csrf()))
			.hasStatus(302);
		assertThat(read(second)).hasStatus(404);
		String nothing = text(read("/calendar/feed/%s.ics".formatted("x".repeat(43))));
		assertThat(nothing).isEqualTo(text(read(second)));
	}

	@Test
	void whatIsNoSecretIsNotFound() throws Exception {
		for (String file : List.of("x.ics", "x", "%27.ics", "x".repeat(44) + ".ics", "x".repeat(43), "a/b.ics",
				"x".repeat(9000) + ".ics")) {
			MvcTestResult answer = this.site.get().uri(java.net.URI.create("/calendar/feed/" + file)).exchange();
			assertThat(answer.getResponse().getStatus()).as(file).isIn(302, 404);
		}
		assertThat(this.site.post().uri("/calendar/feed/%s.ics".formatted("x".repeat(43))).with(csrf())).hasStatus(302);
	}

	@Test
	void whoLeavesTheAreaOrTheHouseHasNoFeedAnyMore() throws Exception {
		String address = address("coord-d");
		this.identities.deleteMembership("coord-d", "coordinator");
		try {
			assertThat(read(address)).hasStatus(404);
		}
		finally {
			this.identities.createMembership("coord-d", "coordinator");
		}
		assertThat(read(address)).hasStatusOk();
		this.identities.deleteTenantUserMembership("yokosuka-miura", "coord-d");
		this.identities.createTenantUserMembership("shonan-east", "coord-d");
		try {
			assertThat(read(address)).hasStatus(404);
		}
		finally {
			this.identities.deleteTenantUserMembership("shonan-east", "coord-d");
			this.identities.createTenantUserMembership("yokosuka-miura", "coord-d");
		}
		this.database.sql("update tsunagu.coordinator set active_until = '2026-11-23' where id = 'coord-d'").update();
		try {
			assertThat(read(address)).hasStatus(404);
		}
		finally {
			this.database.sql("update tsunagu.coordinator set active_until = null where id = 'coord-d'").update();
		}
	}

	@Test
	void readingHasABoundByTheHour() throws Exception {
		String address = address("coord-d");
		for (int n = 0; n < FeedAddresses.READS_AN_HOUR; n++) {
			assertThat(read(address)).hasStatusOk();
		}
		assertThat(read(address)).hasStatus(429).hasHeader("Retry-After", "3600");
		Story.now("2026-11-24T02:00:01Z");
		assertThat(read(address)).hasStatusOk();
	}

	@Test
	void nobodyElseMakesOrTakesAnAddress() {
		for (String path : List.of("/calendar/address", "/calendar/address/remove")) {
			assertThat(this.site.post().uri(path).with(csrf()).with(Person.of("admin", null, "administrator")))
				.hasStatus(403);
			assertThat(this.site.post().uri(path).with(Person.coordinator("coord-d"))).as("without a token")
				.hasStatus(403);
			assertThat(this.site.post().uri(path).with(csrf())).hasStatus(302);
		}
		assertThat(this.addresses.of("admin")).isEmpty();
	}

	private String address(String user) throws Exception {
		MvcTestResult made = this.site.post()
			.uri("/calendar/address")
			.with(Person.coordinator(user))
			.with(csrf())
			.exchange();
		assertThat(made).hasStatusOk();
		assertThat(made.getResponse().getHeader("Cache-Control")).contains("no-store");
		Matcher address = ADDRESS.matcher(made.getResponse().getContentAsString(StandardCharsets.UTF_8));
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private MvcTestResult read(String address) {
		return this.site.get().uri(address).exchange();
	}

	/** As a calendar program reads it: unfolded. */
	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace("\r\n ", "");
	}

	private String body(String address) throws Exception {
		return this.site.get()
			.uri(address)
			.with(Person.coordinator("coord-d"))
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static List<String> uids(String text) {
		return Pattern.compile("UID:(\\S+)")
			.matcher(text.replace("\r\n ", ""))
			.results()
			.map((uid) -> uid.group(1))
			.toList();
	}

	private static Calendar parsed(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

}
