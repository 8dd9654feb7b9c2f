package jp.tsunagu.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.overview.web.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Papers are taken, given out and taken out as those who keep the case decide. */
@DemoSite
class DocumentControllerTests {

	private static final byte[] PDF = "%PDF-1.7 指示書".getBytes(StandardCharsets.UTF_8);

	private static final Pattern ADDRESS = Pattern.compile("href=\"(/cases/[^\"]+/documents/[0-9a-f-]{36})\"");

	@Autowired
	private MockMvcTester site;

	@Autowired
	private CaseStory cases;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient database;

	private String number;

	@BeforeEach
	void aCase() {
		this.number = this.cases.open("coord-b");
	}

	@Test
	void aPaperIsTakenShownOnTheCaseFileAndGivenOut() throws Exception {
		shared("MEDICAL");
		assertThat(add("coord-b", "訪問看護の指示書", "NURSING_ORDER", "MEDICAL", PDF)).hasStatus(302);

		for (String person : List.of("coord-b", "coord-d")) {
			String file = body(open(coordinator(person), "/cases/" + this.number), 200);
			assertThat(file).contains("訪問看護の指示書", "書類を加えた");
			MvcTestResult given = open(coordinator(person), address(file));
			assertThat(given).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
			assertThat(given.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
			assertThat(given.getResponse().getContentType()).startsWith("application/pdf");
			assertThat(given.getResponse().getContentAsByteArray()).isEqualTo(PDF);
			assertThat(this.log.readings("yokosuka-miura", this.number, 1).get(0).page()).isEqualTo("case-document");
		}
	}

	@Test
	void othersSeeThePartsThatTheFamilyShares() throws Exception {
		shared("MEDICAL");
		add("coord-b", "家族の手紙", "OTHER", "FAMILY", PDF);
		String own = body(open(coordinator("coord-b"), documents()), 200);

		assertThat(own).contains("家族の手紙");
		for (String page : List.of(documents(), "/cases/" + this.number)) {
			assertThat(body(open(coordinator("coord-d"), page), 200)).doesNotContain("documents/" + id(own));
		}
		assertThat(open(coordinator("coord-d"), address(own))).hasStatus(404);
		assertThat(open(coordinator("coord-x"), address(own))).hasStatus(404);
		assertThat(open(coordinator("coord-x"), documents())).hasStatus(404);
		for (String group : List.of("supporter", "municipality", "administrator")) {
			assertThat(open(Person.of("somebody", "yokosuka-miura", group), documents())).hasStatus(403);
			assertThat(open(Person.of("somebody", "yokosuka-miura", group), address(own))).hasStatus(403);
		}
		String other = this.cases.open("coord-b");
		assertThat(open(coordinator("coord-b"), address(own).replace(this.number, other))).hasStatus(404);
	}

	@Test
	void withoutConsentNobodyElseSeesAny() throws Exception {
		add("coord-b", "退院サマリー", "MEDICAL_LETTER", "MEDICAL", PDF);

		assertThat(body(open(coordinator("coord-b"), documents()), 200)).contains("退院サマリー");
		assertThat(body(open(coordinator("lead"), documents()), 200)).doesNotContain("退院サマリー").contains("書類はまだありません");
	}

	@ParameterizedTest
	@CsvSource({ "'', OTHER, BASIC, %PDF-1.4, 「書類の名前」を入力してください。", "名, '', BASIC, %PDF-1.4, 「種類」を選んでください。",
			"名, OTHER, '', %PDF-1.4, 「内容の区分」を選んでください。", "名, OTHER, BASIC, '', 「ファイル」を選んでください。",
			"名, OTHER, BASIC, MZ-not-a-paper, 「ファイル」はPDF、PNG、JPEGのどれかに",
			"名, OTHER, BASIC, <html>%PDF-, 「ファイル」はPDF、PNG、JPEGのどれかに", "名, NONSENSE, BASIC, %PDF-1.4, ''" })
	void whatCannotBeTakenIsRefusedInWords(String title, String kind, String group, String content, String sentence)
			throws Exception {
		MvcTestResult refused = add("coord-b", title, kind, group, content.getBytes(StandardCharsets.UTF_8));

		assertThat(body(refused, 400)).contains(sentence);
		if (!title.isEmpty() && !sentence.isEmpty()) {
			assertThat(body(refused, 400)).contains("value=\"名\"");
		}
		assertThat(papers()).isZero();
	}

	@Test
	void aNameThatIsNoNameForAFileStaysTextAndHarmless() throws Exception {
		add("coord-b", "<script>x</script>\"../a\\b", "OTHER", "BASIC", PDF);
		String page = body(open(coordinator("coord-b"), documents()), 200);

		assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>x");
		assertThat(open(coordinator("coord-b"), address(page)).getResponse().getHeader("Content-Disposition"))
			.contains("_script_x__script__.._a_b.pdf");
	}

	@Test
	void theSameFileIsTakenOnceAndAgainWhenItIsOut() throws Exception {
		add("coord-b", "計画", "SERVICE_PLAN", "SERVICES", PDF);
		assertThat(body(add("coord-b", "計画その二", "SERVICE_PLAN", "SERVICES", PDF), 400)).contains("すでにあります");
		String address = address(body(open(coordinator("coord-b"), documents()), 200));

		assertThat(body(remove("coord-b", address, " "), 400)).contains("「削除する理由」を入力してください。");
		assertThat(remove("coord-d", address, "理由")).hasStatus(400);
		assertThat(remove("coord-b", address, "別の児の計画だった")).hasStatus(302);

		assertThat(papers()).isZero();
		assertThat(open(coordinator("coord-b"), address)).hasStatus(404);
		assertThat(body(open(coordinator("coord-b"), "/cases/" + this.number), 200)).contains("別の児の計画だった");
		assertThat(body(remove("coord-b", address, "もう一度"), 400)).contains("すでに削除されています");
		assertThat(add("coord-b", "計画", "SERVICE_PLAN", "SERVICES", PDF)).hasStatus(302);
	}

	@Test
	void whoDoesNotKeepTheCaseAddsNothing() throws Exception {
		shared("BASIC");
		assertThat(body(add("coord-d", "名", "OTHER", "BASIC", PDF), 400)).contains("主担当と副担当");
		assertThat(add("coord-x", "名", "OTHER", "BASIC", PDF)).hasStatus(404);
		assertThat(papers()).isZero();
	}

	private void shared(String group) {
		this.cases.consent("coord-b", this.number, "purposes", Story.codes("COORDINATOR_SHARING"), "recipients",
				Story.codes("COORDINATORS"), "groups", Story.codes(group));
	}

	private MvcTestResult add(String person, String title, String kind, String group, byte[] content) {
		return this.site.post()
			.uri(documents())
			.multipart()
			.file(new MockMultipartFile("file", "ファイル.pdf", "application/pdf", content))
			.param("title", title)
			.param("kind", kind)
			.param("visibility", group)
			.with(coordinator(person))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult remove(String person, String address, String reason) {
		return this.site.post()
			.uri(address + "/remove")
			.param("reason", reason)
			.with(coordinator(person))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult open(RequestPostProcessor person, String address) {
		return this.site.get().uri(address).with(person).exchange();
	}

	private static RequestPostProcessor coordinator(String person) {
		return Person.coordinator(person);
	}

	private String documents() {
		return "/cases/%s/documents".formatted(this.number);
	}

	private int papers() {
		return this.database.sql("""
				select count(*) from tsunagu.case_document d join tsunagu.document_content c on c.document_id = d.id
				where d.record_number = ?""").param(this.number).query(Integer.class).single();
	}

	private static String address(String page) {
		Matcher found = ADDRESS.matcher(page);
		assertThat(found.find()).as(page).isTrue();
		return found.group(1);
	}

	private static String id(String page) {
		String address = address(page);
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private static String body(MvcTestResult page, int status) throws Exception {
		assertThat(page).hasStatus(status);
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
