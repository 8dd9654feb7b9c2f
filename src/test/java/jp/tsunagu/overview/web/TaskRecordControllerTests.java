package jp.tsunagu.overview.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.process.IssueStory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tab ケース beside a form; who sees what of the child is in OverviewMatrixTests.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class TaskRecordControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private IssueStory issues;

	@Autowired
	private CouncilStory councils;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private AccessLog log;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aTaskTellsItsRecordAndWhyItCame() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.open("coord-b");
		String task = this.story.task(number, "UserTask_ObtainConsent").getId();
		String mine = body(Person.coordinator("coord-b"), task);
		assertThat(mine)
			.contains(number, "なぜ自分に来たか", "このあと", "いまの段階", "同意を得るところ", "主担当", "最後の関わり", "次回の予定日", "危険サイン",
					"「同意を得る」の期限のお知らせ", "href=\"/cases/" + number + "\"", "ケースファイルを開く")
			.doesNotContain("<html", "<nav", " style=");
		assertThat(body(Person.coordinator("coord-c"), task)).contains("なぜ美和 かなでさんに").doesNotContain("なぜ自分に");
	}

	@Test
	void theReasonIsTheOneThatTheFormGives() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.story.share("coord-b", Story.reception());
		this.story.agreeOnCase(number, "coord-c");
		var asked = this.story.task(number, "UserTask_AnswerReferral");
		assertThat(body(Person.coordinator(asked.getAssignee()), asked.getId())).contains("なぜ自分に来たか",
				"協議で、主担当にと名前が挙がりました。");
	}

	@Test
	void eachOpeningIsInTheAccessLogOnce() throws Exception {
		String number = this.cases.open("coord-b");
		String task = this.story.task(number, "UserTask_ObtainConsent").getId();
		body(Person.coordinator("coord-c"), task);
		body(Person.coordinator("coord-c"), task);
		assertThat(this.log.readings("yokosuka-miura", number, 100))
			.filteredOn((line) -> line.page().equals("case-summary"))
			.extracting(AccessLog.Reading::userId)
			.containsExactly("coord-c", "coord-c");
		String readers = this.site.get()
			.uri("/cases/" + number + "/readers")
			.with(Person.coordinator("coord-b"))
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(readers).contains("仕事一覧の「ケース」");
	}

	@Test
	void aTaskOfAnIssueLeadsToTheIssue() throws Exception {
		String number = this.cases.open("coord-b");
		String issue = this.issues.raise("coord-b", number, "週末に泊まれる所がない");
		String task = this.story.task(issue, IssueStory.SORT).getId();
		assertThat(body(Person.coordinator("coord-b"), task)).contains("href=\"/issues/" + issue + "\"", "課題の頁を開く")
			.doesNotContain("/cases/", "週末に泊まれる所がない");
		assertThat(this.site.get().uri("/tasks/%s/record".formatted(task)).with(Person.coordinator("coord-x")))
			.hasStatus(404);
	}

	@Test
	void theFormOfAMeetingDoesNotLeadToACaseFile() throws Exception {
		String meeting = this.councils.plan("lead", "yokosuka-council", "2027-03-18T14:00");
		String form = form(this.councils.asked(meeting), this.story.task(meeting, CouncilStory.ANSWER).getId());
		String number = this.cases.open("coord-b");

		assertThat(form).contains("会議").doesNotContain("ケースファイルを開く", "/cases/");
		assertThat(form("coord-b", this.story.task(number, "UserTask_ObtainConsent").getId())).contains("ケースファイルを開く",
				"/cases/" + number);
	}

	@Test
	void otherAreasAndOtherRolesSeeNothing() {
		String number = this.cases.open("coord-b");
		String address = "/tasks/%s/record".formatted(this.story.task(number, "UserTask_ObtainConsent").getId());
		assertThat(this.site.get().uri(address).with(Person.coordinator("coord-x"))).hasStatus(404);
		assertThat(this.site.get().uri(address).with(Person.of("who", null, "coordinator"))).hasStatus(404);
		for (String role : List.of("flag-bearer", "administrator", "supporter", "municipality", "prefecture")) {
			assertThat(this.site.get().uri(address).with(Person.of("who", "yokosuka-miura", role))).as(role)
				.hasStatus(403);
		}
		assertThat(this.site.get().uri("/tasks/none/record").with(Person.coordinator("coord-b"))).hasStatus(404);
	}

	private String form(String person, String task) {
		return this.story.as(person, () -> {
			try (InputStream form = this.engine.getFormService().getDeployedTaskForm(task)) {
				return new String(form.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private String body(RequestPostProcessor person, String task) throws Exception {
		var page = this.site.get().uri("/tasks/%s/record".formatted(task)).with(person).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
