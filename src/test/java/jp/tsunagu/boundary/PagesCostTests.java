package jp.tsunagu.boundary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Cast;
import jp.tsunagu.Models;
import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.site.CurrentUser;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.process.IssueStory;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Every list of Tasklist, every form and every page asks the database as often with 500
 * cases as with a few: nothing is read line by line.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=pages-cost")
@AutoConfigureMockMvc
@Import({ CaseStory.class, IssueStory.class, CouncilStory.class, Cast.class, Rest.class, StatementCount.class,
		OpenCases.class })
class PagesCostTests {

	private static final Logger LOG = LoggerFactory.getLogger(PagesCostTests.class);

	private static final String NAMES = "あきさたなはまやらわいしちにひみりうくすつぬふむゆる";

	private static final List<String> PAGES = List.of("/", "/notices", "/notices/unread", "/outbox", "/absences",
			"/reports", "/issues", "/councils", "/finished", "/situation");

	/** As Tasklist asks for the first page of a list. */
	private static final String PAGE = """
			{"sorting": [{"sortBy": "dueDate", "sortOrder": "asc"}]}""";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Rest rest;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private StatementCount statements;

	@Autowired
	private OpenCases openCases;

	@Autowired
	private FilterService filters;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private CouncilStory council;

	private final Map<String, Runnable> doors = new LinkedHashMap<>();

	private int child;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void fiveHundredCasesCostNoMoreStatementsThanAFew() throws Exception {
		parkOneRecordInEveryWait();
		parkOneIssueInEveryWait();
		parkOneMeetingInEveryWait();
		lists();
		forms();
		pages();

		this.openCases.copy(1, 4);
		costs(); // what is read once and kept
		Map<String, Integer> few = costs();
		this.openCases.copy(5, 48);
		absencesAndSubstitutes();
		Map<String, Integer> many = costs();

		assertThat(this.database.sql("select count(*) from tsunagu.support_case where closed_at is null")
			.query(Long.class)
			.single()).isGreaterThan(500);
		LOG.info("statements: {}", many);
		Map<String, String> growth = new TreeMap<>();
		many.forEach((door, count) -> growth.put(door, few.get(door) + " → " + count));
		growth.keySet().removeIf((door) -> Math.abs(many.get(door) - few.get(door)) <= 2);
		assertThat(growth).isEmpty();
		assertThat(many.values()).allMatch((count) -> count <= 100);
	}

	private Map<String, Integer> costs() {
		Map<String, Integer> costs = new LinkedHashMap<>();
		this.doors.forEach((door, opened) -> {
			this.statements.reset();
			opened.run();
			costs.put(door, this.statements.total());
		});
		return costs;
	}

	private void lists() {
		for (Filter filter : this.filters.createTaskFilterQuery().list()) {
			String path = "/filter/" + filter.getId();
			this.doors.put(filter.getName(),
					() -> assertThat(
							this.rest.hal("coord-b", path + "/list?firstResult=0&maxResults=15", PAGE).status())
						.isEqualTo(200));
			this.doors.put(filter.getName() + "の件数", () -> get(path + "/count"));
		}
		assertThat(this.doors).hasSizeGreaterThanOrEqualTo(10);
	}

	/** The form of every task that waits, and those that start something. */
	private void forms() throws Exception {
		for (Task task : this.tasks.createTaskQuery().initializeFormKeys().list()) {
			String form = task.getCamundaFormRef().getKey();
			String user = (task.getAssignee() != null) ? task.getAssignee() : "coord-b";
			this.doors.putIfAbsent(form, () -> {
				get(user, "/task/" + task.getId() + "/deployed-form");
				get(user, "/task/" + task.getId() + "/form-variables");
			});
		}
		this.doors.put("record-case-event", () -> get("/process-definition/key/caseEvent/deployed-start-form"));
		this.doors.put("record-consultation",
				() -> get("/process-definition/key/consultationIntake/deployed-start-form"));
		this.doors.put("raise-issue", () -> get("/process-definition/key/issueLifecycle/deployed-start-form"));
		this.doors.put("record-issue-event", () -> get("/process-definition/key/issueEvent/deployed-start-form"));
		this.doors.put("plan-meeting", () -> get("/process-definition/key/councilAttendance/deployed-start-form"));
		this.doors.put("record-council-event", () -> get("/process-definition/key/councilEvent/deployed-start-form"));
		Set<String> all = Models.forms()
			.stream()
			.map((file) -> file.getFileName().toString().replace(".form", ""))
			.collect(Collectors.toSet());
		assertThat(this.doors.keySet()).containsAll(all);
	}

	private void pages() {
		CurrentUser reader = new CurrentUser("coord-b", "coord-b", List.of("coordinator"), List.of("coordinator"),
				"yokosuka-miura", "横須賀・三浦圏域");
		var login = authentication(UsernamePasswordAuthenticationToken.authenticated(reader, null,
				AuthorityUtils.createAuthorityList("coordinator")));
		PAGES.forEach((page) -> this.doors.put(page,
				() -> assertThat(this.site.get().uri(page).with(login).exchange()).hasStatusOk()));
	}

	private void get(String path) {
		get("coord-b", path);
	}

	private void get(String user, String path) {
		Rest.Reply reply = this.rest.get(user, path);
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
	}

	/** Lists that grow with people and days, and not with cases. */
	private void absencesAndSubstitutes() {
		this.database.sql("""
				insert into tsunagu.absence (coordinator_id, first_day, last_day, substitute_id, recorded_by)
				select 'coord-b', current_date + 2 * n, current_date + 2 * n, 'coord-a', 'coord-b'
				from generate_series(1, 20) n""").update();
		this.database.sql("update tsunagu.notice set on_behalf_of = 'coord-a' where recipient = 'coord-b'").update();
	}

	private void parkOneRecordInEveryWait() {
		String first = received();
		this.child--;
		received(); // the same child once more
		this.story.complete("coord-b", received(), "UserTask_TriageConsultation", "pillar", "INDIVIDUAL",
				"triageOutcome", "ADVICE");
		this.story.fire(shared(), "BoundaryEvent_OpinionDeadline");
		shared();
		agreed("coord-a");
		nobodyAccepts(agreed("coord-a"));
		agreed("coord-b");
		consented("VERBAL");
		String proposed = assessed();
		this.caseStory.propose("coord-b", proposed, CaseStory.member("s-003", "HOME_NURSE"));
		String gap = assessed();
		answered(gap);
		String meeting = assessed();
		answered(meeting);
		this.caseStory.closeGap("coord-b", meeting, "GO_ON_WITH_ISSUE", "週末の訪問看護がない");
		assessed();
		monitored();
		this.caseStory.tell("coord-b", monitored(), "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		this.caseStory.tell("coord-b", monitored(), "END", "eventNote", "目標に達した");
		assertThat(this.story.tasks(first, "UserTask_TriageConsultation")).hasSize(1);
	}

	private void parkOneIssueInEveryWait() {
		String met = consented("WRITTEN");
		this.issueStory.raise("coord-b", met, "週末に泊まれる所がない");
		sorted(met, "ACT");
		String reviewed = sorted(met, "ACT");
		this.issueStory.act("coord-b", reviewed, 1);
		this.story.fire(reviewed, "IntermediateEvent_ReviewDue");
		String confirmed = sorted(met, "ACT");
		this.issueStory.act("coord-b", confirmed, 3);
		this.story.fire(confirmed, "IntermediateEvent_ConfirmationDue");
		String answered = sorted(met, "ACT");
		this.issueStory.act("coord-b", answered, 3);
		this.issueStory.confirm("coord-b", answered, true);
		sorted(met, "SUBMIT", "municipalities", Story.codes("14204"));
	}

	private String sorted(String met, String decision, Object... more) {
		String issue = this.issueStory.raise("coord-b", met, "週末に泊まれる所がない");
		this.issueStory.sort("coord-b", issue, decision, more);
		return issue;
	}

	private void parkOneMeetingInEveryWait() {
		Story.now("2026-11-20T01:00:00Z");
		String checked = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14204");
		this.council.submit(checked);
		this.council.prepares("coord-a", checked);
		String held = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		this.council.handedIn(this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201"));
		this.council.holds(held);
		Story.now("2026-11-20T01:00:00Z");
		String ended = this.council.plan("lead", "miura-council", "2026-12-21T14:00");
		this.council.accepts(ended);
		this.council.ends(ended);
		Story.now("2026-11-20T01:00:00Z");
		String unwanted = this.council.plan("lead", "miura-council", "2026-12-22T14:00");
		while (!this.story.tasks(unwanted, CouncilStory.ANSWER).isEmpty()) {
			this.council.declines(unwanted, "ほかの予定がある");
		}
		this.council.plan("lead", "miura-council", "2026-12-23T14:00");
	}

	private String received() {
		Story.now("2026-11-20T01:00:00Z");
		String name = NAMES.substring(this.child, this.child + 1);
		this.child++;
		return this.story.number(this.story.receive("coord-b",
				with(Story.reception(), "childFamilyName", "数", "childGivenName", name, "childKana", "かず " + name,
						"childBirthDate", "2020-01-%02d".formatted(this.child), "consulterName", "数 母", "contactPhone",
						"046-822-%04d".formatted(this.child))));
	}

	private String shared() {
		String number = received();
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE");
		return number;
	}

	private String agreed(String main) {
		String number = shared();
		this.story.agreeOnCase(number, main);
		return number;
	}

	private void nobodyAccepts(String number) {
		while (!this.story.tasks(number, "UserTask_AnswerReferral").isEmpty()) {
			this.caseStory.decline(this.story.task(number, "UserTask_AnswerReferral").getAssignee(), number, "手いっぱい");
		}
	}

	private String consented(String consentForm) {
		String number = agreed("coord-b");
		this.caseStory.consent("coord-b", number, "consentForm", consentForm);
		return number;
	}

	private String assessed() {
		String number = consented("WRITTEN");
		this.caseStory.assess("coord-b", number, "guardians", CaseStory
			.rows(Map.of("guardianName", "数 母", "guardianRelation", "母", "guardianPhone", "046-822-0000")));
		return number;
	}

	private void answered(String number) {
		this.caseStory.propose("coord-b", number, CaseStory.member("s-003", "HOME_NURSE"));
		this.story.complete("coord-b", number, "UserTask_RecordMemberAnswer", "answer", "ACCEPTED");
	}

	/** With a round, a danger and another consultation to turn to. */
	private String monitored() {
		String number = assessed();
		this.caseStory.team("coord-b", number);
		this.caseStory.awaitRound(number);
		this.caseStory.tell("coord-b", number, "RED_FLAG", "redFlags", codes("LIFE_RISK"), "eventNote", "停電が近い");
		this.cases.addConsultation(RecordNumber.of(number), RecordNumber.of(received()));
		return number;
	}

}
