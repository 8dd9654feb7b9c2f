package jp.tsunagu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.Models;
import jp.tsunagu.engine.JapaneseDates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Consultations and cases wait in every state they can wait in, the application is killed
 * once, and each goes on from where it stood. Issues and meetings are killed on their way
 * by {@link RegionalStoryIT}.
 */
class WaitStatesIT {

	private static final Path DATA = Path.of("target", "journey", "waits");

	/** Where issues and councils have their models, and their one task inside a case. */
	private static final Pattern REGIONAL = Pattern.compile("bpmn/(issue|council)/.*");

	private static final String TASK_OF_AN_ISSUE = "UserTask_InformFamily";

	private static final Pattern USER_TASK = Pattern.compile("userTask id=\"([^\"]+)\"");

	private static final String NAMES = "あいうえおかきくけこさしすせそたちつてとなにぬねの";

	private static final String TODAY = LocalDate.now(JapaneseDates.TOKYO).toString();

	private static RunningApplication application;

	private final Set<String> resumed = new HashSet<>();

	private int children;

	@BeforeAll
	static void start() throws Exception {
		FileSystemUtils.deleteRecursively(DATA);
		application = new RunningApplication(DATA, "--tsunagu.demo.consultations=").start();
	}

	@AfterAll
	static void stop() throws Exception {
		application.close();
	}

	@Test
	void killedInEveryWaitEachRecordGoesOnWhereItStood() throws Exception {
		String twin = received("NORMAL");
		this.children--;
		String duplicate = received("NORMAL");
		String triage = received("NORMAL");
		String advised = triaged("ADVICE");
		String shared = triaged("SHARE");
		String agreed = heard();
		String asked = referred();
		String nobody = referred();
		everybodyDeclines(nobody);
		String opened = received("EMERGENCY");
		String verbal = consented("VERBAL");
		String assessed = assessed();
		String invited = invited();
		String gap = answered();
		String meeting = gapClosed();
		String resting = monitored();
		String danger = endangered();
		String withdrawn = monitored();
		tell(withdrawn, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		String ending = monitored();
		tell(ending, "END", "eventNote", "目標に達した");

		application.kill();
		application.start();
		this.resumed.clear();

		dueNow("specialistReferral", asked);
		dueNow("monitoringCycle", resting);
		done(duplicate, "ResolveDuplicate", "sameChild", "no", "reason", "双子");
		waitsAt(duplicate, "TriageConsultation");
		done(triage, "TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome", "SHARE");
		waitsAt(triage, "GiveOpinion");
		done(advised, "GiveAdvice", "adviceRecipient", "訪問看護", "recipientProfession", "HOME_NURSE", "question", "吸引の回数",
				"advice", "主治医に確かめる");
		isOver(advised);
		opinions(shared);
		this.resumed.add("UserTask_GiveOpinion");
		waitsAt(shared, "AgreeResponsePolicy");
		done(agreed, "AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator", "coord-b");
		waitsAt(agreed, "ObtainConsent");
		done(nobody, "AgreeMainCoordinator", "mainCoordinator", "coord-b");
		waitsAt(nobody, "ObtainConsent");
		consent(opened, "ObtainConsent", "WRITTEN");
		waitsAt(opened, "PerformAssessment");
		assess(verbal);
		waitsAt(verbal, "ProposeTeam", "ObtainWrittenConsent");
		consent(verbal, "ObtainWrittenConsent", "WRITTEN");
		propose(assessed);
		waitsAt(assessed, "RecordMemberAnswer");
		done(invited, "RecordMemberAnswer", "answer", "ACCEPTED");
		waitsAt(invited, "ResolveTeamGap");
		done(gap, "ResolveTeamGap", "gapDecision", "NOT_NEEDED", "gapNote", "足りている");
		waitsAt(gap, "HoldTeamMeeting");
		meet(meeting);
		assertThat(running(meeting)).contains("monitoringCycle").doesNotContain("teamFormation");
		done(danger, "RespondToRedFlag", "actionTaken", "短期入所を手配した", "averted", "true");
		done(danger, "RespondToAddedConsultation", "response", "母に折り返した");
		monitor(danger);
		assertThat(tasks(danger)).containsOnly("UserTask_TriageConsultation");
		done(withdrawn, "ConfirmSafety", "safetyConfirmed", "true");
		isClosed(withdrawn);
		done(ending, "ReviewClosure", "closureReason", "GOAL_MET");
		isClosed(ending);
		soon(() -> assertThat(assigneeOf(asked, "UserTask_AnswerReferral")).isNotIn("coord-a", ""));
		doneBy(assigneeOf(asked, "UserTask_AnswerReferral"), asked, "AnswerReferral", "accepted", "true");
		waitsAt(asked, "ObtainConsent");
		soon(() -> waitsAt(resting, "PerformMonitoring"));
		assertThat(tasks(twin)).containsExactly("UserTask_TriageConsultation");

		assertThat(this.resumed).as("user tasks of consultations and cases").containsAll(userTasks());
	}

	private String received(String urgency) throws Exception {
		this.children++;
		return started("consultationIntake", "windowId", "kamakura", "channel", "PHONE", "consulterType", "MOTHER",
				"municipality", "14204", "chiefComplaint", "退院が決まった。家で暮らせるか心配。", "topics", List.of("DISCHARGE"),
				"urgency", urgency, "verbalConsent", "GIVEN", "childFamilyName", "待田", "childGivenName",
				NAMES.substring(this.children, this.children + 1), "childBirthDate",
				"2021-02-%02d".formatted(this.children));
	}

	private String triaged(String outcome) throws Exception {
		String number = received("NORMAL");
		rest("coord-b").complete(number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				outcome);
		return number;
	}

	private String heard() throws Exception {
		String number = triaged("SHARE");
		opinions(number);
		return number;
	}

	private String referred() throws Exception {
		String number = heard();
		rest("lead").complete(number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				"coord-a");
		return number;
	}

	private void everybodyDeclines(String number) throws Exception {
		while (tasks(number).contains("UserTask_AnswerReferral")) {
			rest(assigneeOf(number, "UserTask_AnswerReferral")).complete(number, "UserTask_AnswerReferral", "accepted",
					"false", "declineReason", "手いっぱい");
		}
	}

	private String consented(String form) throws Exception {
		String number = received("EMERGENCY");
		consent(number, "ObtainConsent", form);
		return number;
	}

	private String assessed() throws Exception {
		String number = consented("WRITTEN");
		assess(number);
		return number;
	}

	private String invited() throws Exception {
		String number = assessed();
		propose(number);
		return number;
	}

	private String answered() throws Exception {
		String number = invited();
		done(number, "RecordMemberAnswer", "answer", "ACCEPTED");
		return number;
	}

	private String gapClosed() throws Exception {
		String number = answered();
		done(number, "ResolveTeamGap", "gapDecision", "NOT_NEEDED", "gapNote", "足りている");
		return number;
	}

	private String monitored() throws Exception {
		String number = gapClosed();
		meet(number);
		return number;
	}

	/** A danger brings its round with it; the family calls once more. */
	private String endangered() throws Exception {
		String number = monitored();
		tell(number, "RED_FLAG", "redFlags", List.of("CAREGIVER_COLLAPSE"), "eventNote", "母が眠れていない");
		this.children--;
		String again = received("NORMAL");
		done(again, "ResolveDuplicate", "sameChild", "yes", "existingCaseNumber", number);
		return number;
	}

	private void opinions(String number) throws Exception {
		for (JsonNode opinion : rest("lead")
			.get("/task?taskDefinitionKey=UserTask_GiveOpinion&processInstanceBusinessKey=" + number)) {
			rest(opinion.path("assignee").asText()).complete(number, "UserTask_GiveOpinion", "stance", "NO_OBJECTION");
		}
	}

	private void consent(String number, String task, String form) throws Exception {
		done(number, task, "consentForm", form, "givenBy", "MOTHER", "relation", "母", "explainedOn", TODAY, "purposes",
				List.of("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING", "TEAM_SHARING"), "recipients",
				List.of("COORDINATORS", "MEDICAL", "HOME_NURSING"));
	}

	private void assess(String number) throws Exception {
		done(number, "PerformAssessment", "lifeStage", "HOME_START", "assessmentTrigger", "DISCHARGE",
				"medicalCareItems", List.of("NONE"), "profileSummary", "退院したばかり", "needs",
				List.of(Map.of("needDomain", "RESPITE", "needText", "休める日がほしい")), "caregiverBurden", "2");
	}

	private void propose(String number) throws Exception {
		done(number, "ProposeTeam", "members", List.of(Map.of("supporterId", "s-003", "profession", "HOME_NURSE",
				"teamRole", "NURSING", "sharingScope", List.of("MEDICAL"))));
	}

	private void meet(String number) throws Exception {
		done(number, "HoldTeamMeeting", "heldOn", TODAY, "mode", "ONLINE", "attendees", "母、訪問看護、主担当", "agreements",
				"月に一度集まる");
	}

	private void monitor(String number) throws Exception {
		done(number, "PerformMonitoring", "monitoredOn", TODAY, "method", "VISIT", "monitoringKind", "PERIODIC",
				"lifeStage", "HOME_START", "informants", List.of("MOTHER"), "childChange", "UNCHANGED", "familyChange",
				"UNCHANGED", "caregiverBurden", "2", "reassessmentNeeded", "false", "teamReviewNeeded", "false",
				"monitoringOutcome", "CONTINUE");
	}

	private void tell(String number, String kind, Object... more) throws Exception {
		Object[] answers = new Object[more.length + 4];
		System.arraycopy(new Object[] { "caseNumber", number, "caseEvent", kind }, 0, answers, 0, 4);
		System.arraycopy(more, 0, answers, 4, more.length);
		started("caseEvent", answers);
	}

	private static String started(String process, Object... answers) throws Exception {
		var answer = rest("coord-b").post("/process-definition/key/%s/submit-form".formatted(process),
				EngineRest.variables(answers));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body()).path("businessKey").asText();
	}

	private void done(String number, String task, Object... answers) throws Exception {
		doneBy("coord-b", number, task, answers);
	}

	private void doneBy(String user, String number, String task, Object... answers) throws Exception {
		rest(user).complete(number, "UserTask_" + task, answers);
		this.resumed.add("UserTask_" + task);
	}

	/** Weeks pass for its timers; the job executor fires them within seconds. */
	private static void dueNow(String process, String number) throws Exception {
		application.letTimersBeDue(process, number);
	}

	private static void waitsAt(String number, String... tasks) throws Exception {
		for (String task : tasks) {
			assertThat(tasks(number)).as(number).contains("UserTask_" + task);
		}
	}

	private static void isClosed(String number) throws Exception {
		assertThat(running(number)).as(number).doesNotContain("individualSupportCase", "monitoringCycle");
	}

	private static void isOver(String number) throws Exception {
		assertThat(running(number)).as(number).isEmpty();
	}

	private static List<String> tasks(String number) throws IOException, InterruptedException {
		return rest("lead").get("/task?processInstanceBusinessKey=" + number).findValuesAsText("taskDefinitionKey");
	}

	private static List<String> running(String number) throws IOException, InterruptedException {
		return rest("lead").get("/process-instance?businessKey=" + number)
			.findValuesAsText("definitionId")
			.stream()
			.map((definition) -> definition.split(":")[0])
			.toList();
	}

	private static String assigneeOf(String number, String task) throws IOException, InterruptedException {
		return rest("lead").get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, task))
			.path(0)
			.path("assignee")
			.asText();
	}

	private static void soon(Check check) throws Exception {
		for (int second = 0; second < 60; second++) {
			try {
				check.run();
				return;
			}
			catch (AssertionError ex) {
				Thread.sleep(1000);
			}
		}
		check.run();
	}

	private static EngineRest rest(String user) {
		return new EngineRest(application.url(), user);
	}

	private static Set<String> userTasks() throws IOException {
		Set<String> all = new HashSet<>();
		for (Path model : Models.bpmn()) {
			Matcher task = USER_TASK.matcher(Files.readString(model));
			while (!REGIONAL.matcher(model.toString().replace('\\', '/')).matches() && task.find()) {
				all.add(task.group(1));
			}
		}
		all.remove(TASK_OF_AN_ISSUE);
		return all;
	}

	/** What must hold sooner or later. */
	private interface Check {

		void run() throws Exception;

	}

}
