package jp.tsunagu.boundary;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.site.CurrentUser;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** Contract, invariant 1: no personal data in the engine. */
@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTests {

	private static final List<String> PURPOSES = List.of("COORDINATOR_SHARING", "TEAM_SHARING");

	private static final List<String> RECIPIENTS = List.of("COORDINATORS", "HOME_NURSING");

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private TeamStory teamStory;

	@Autowired
	private JdbcClient database;

	private MockMvcTester site;

	@BeforeEach
	void ourOwnPages(@Autowired WebApplicationContext house) {
		this.site = MockMvcTester.from(house, (pages) -> pages.apply(springSecurity()).build());
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.absence where recorded_by is not null").update();
	}

	@Test
	void whatPeopleTypeIsInTheRecordAndNowhereInTheEngine(CapturedOutput log) throws IOException {
		Sentinels sentinels = Sentinels.ofAllForms();
		Desk desk = new Desk(this.story, this.rest, sentinels);

		String agreed = thatIsAgreedOn(desk);
		sameChildAgain(desk, agreed);
		advice(desk);
		withdrawn(desk, emergency(desk));
		toItsEnd(desk, agreed, sentinels.typedOnPage("/answer/note", 1000));
		away(sentinels.typedOnPage("/absences/reason", 100));
		beforeCouncil(desk);
		refused(sentinels);

		assertThat(desk.submitted()).as("forms that were walked through").containsAll(sentinels.forms());
		assertThat(String.join("\n", this.tables.ofTheDomain().values())).contains(sentinels.kept());
		assertThat(found(sentinels, this.tables.ofTheEngine())).isEmpty();
		assertThat(found(sentinels, Map.of("log", log.getAll()))).isEmpty();
	}

	private String thatIsAgreedOn(Desk desk) {
		String number = desk.receive("coord-a", "verbalConsent", "GIVEN");
		desk.complete("coord-a", number, "UserTask_TriageConsultation", "triageOutcome", "SHARE", "existingSupport",
				true);
		for (String other : List.of("lead", "coord-b", "coord-c", "coord-d")) {
			desk.complete(other, number, "UserTask_GiveOpinion");
		}
		desk.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				"coord-b", "subCoordinators", List.of("coord-d"));
		while (!this.story.tasks(number, "UserTask_AnswerReferral").isEmpty()) {
			String asked = this.story.task(number, "UserTask_AnswerReferral").getAssignee();
			desk.complete(asked, number, "UserTask_AnswerReferral", "accepted", "false");
		}
		desk.complete("lead", number, "UserTask_AgreeMainCoordinator", "mainCoordinator", "coord-c");
		return number;
	}

	private void sameChildAgain(Desk desk, String running) {
		String number = desk.receive("coord-d");
		desk.complete("coord-d", number, "UserTask_ResolveDuplicate", "sameChild", "yes", "existingCaseNumber",
				running);
		desk.complete("coord-c", running, "UserTask_RespondToAddedConsultation");
	}

	private void advice(Desk desk) {
		String number = desk.receive("coord-b");
		desk.complete("coord-b", number, "UserTask_ResolveDuplicate", "sameChild", "no");
		desk.complete("coord-b", number, "UserTask_TriageConsultation", "triageOutcome", "ADVICE");
		desk.complete("coord-b", number, "UserTask_GiveAdvice");
	}

	private String emergency(Desk desk) {
		String number = desk.receive("coord-d", "redFlags", List.of("DEVICE_POWER", "ABUSE"));
		desk.complete("coord-d", number, "UserTask_ResolveDuplicate", "sameChild", "unsure");
		desk.complete("coord-d", number, "UserTask_TriageConsultation", "triageOutcome", "EMERGENCY");
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		desk.complete("coord-a", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "EMERGENCY",
				"mainCoordinator", "coord-a");
		desk.complete("coord-a", number, "UserTask_AnswerReferral", "accepted", "true");
		return number;
	}

	private void toItsEnd(Desk desk, String number, String noteByLink) {
		desk.complete("coord-c", number, "UserTask_ObtainConsent", "consentForm", "VERBAL", "purposes", PURPOSES,
				"recipients", RECIPIENTS, "validTo", null);
		desk.complete("coord-c", number, "UserTask_ObtainWrittenConsent", "purposes", PURPOSES, "recipients",
				RECIPIENTS, "validTo", null);
		desk.complete("coord-c", number, "UserTask_PerformAssessment", "medicalCareItems", List.of("VENTILATOR:2"));
		desk.complete("coord-c", number, "UserTask_ProposeTeam", "members.profession", "HOME_NURSE",
				"members.sharingScope", List.of("MEDICAL"));
		desk.complete("coord-c", number, "UserTask_RecordMemberAnswer", "answer", "DECLINED");
		desk.complete("coord-c", number, "UserTask_ResolveTeamGap", "gapDecision", "PROPOSE_AGAIN");
		desk.complete("coord-c", number, "UserTask_ProposeTeam", "members.profession", "HOME_NURSE",
				"members.sharingScope", List.of("MEDICAL"));
		answersByLink(number, noteByLink);
		desk.complete("coord-c", number, "UserTask_ResolveTeamGap", "gapDecision", "GO_ON_WITH_ISSUE");
		desk.complete("coord-c", number, "UserTask_HoldTeamMeeting");
		desk.tell("coord-c", number, "NOTE");
		desk.tell("coord-c", number, "CONSENT_RENEWED", "consentForm", "WRITTEN", "givenBy", "MOTHER", "purposes",
				PURPOSES, "recipients", RECIPIENTS);
		desk.tell("coord-c", number, "RED_FLAG", "redFlags", List.of("LIFE_RISK"));
		desk.complete("coord-c", number, "UserTask_RespondToRedFlag", "averted", "true");
		desk.complete("coord-c", number, "UserTask_PerformMonitoring", "monitoredOn", Story.today(),
				"reassessmentNeeded", "false", "teamReviewNeeded", "false");
		issues(desk, number);
		desk.tell("coord-c", number, "END");
		desk.complete("coord-c", number, "UserTask_ReviewClosure");
	}

	/** One is resolved, one dropped, one looked at again, and one comes from no case. */
	private void issues(Desk desk, String number) {
		List<String> found = this.issues.of(RecordNumber.of(number))
			.stream()
			.map((issue) -> issue.number().toString())
			.toList();
		assertThat(found).hasSize(3);
		desk.complete("coord-c", found.get(0), "UserTask_SortIssue", "issueDecision", "ACT", "dropReason", null);
		desk.complete("coord-c", found.get(1), "UserTask_SortIssue", "issueDecision", "DROP");
		desk.complete("coord-c", found.get(2), "UserTask_SortIssue", "issueDecision", "ACT", "dropReason", null);
		desk.complete("coord-c", found.get(0), "UserTask_ActOnIssue", "resolutionDegree", "4");
		desk.complete("coord-c", found.get(2), "UserTask_ActOnIssue");
		this.story.fire(found.get(0), "IntermediateEvent_ConfirmationDue");
		desk.complete("coord-c", found.get(0), "UserTask_ConfirmResolution", "confirmed", "true");
		desk.complete("coord-c", number, "UserTask_InformFamily", "informedOn", Story.today());
		this.story.fire(found.get(2), "IntermediateEvent_ReviewDue");
		desk.complete("coord-c", found.get(2), "UserTask_ReviewIssueProgress");
		desk.start("coord-c", "issueEvent", "issue", found.get(2), "issueEvent", "NOTE");
		desk.start("coord-c", "issueLifecycle");
	}

	private void answersByLink(String number, String note) {
		String address = this.teamStory.mails(number).get(0).recipient();
		assertThat(this.site.post()
			.uri("/answer/" + this.teamStory.token(number, address))
			.param("answer", "ACCEPTED")
			.param("note", note)
			.with(csrf())).hasStatusOk();
	}

	private void away(String reason) {
		CurrentUser person = new CurrentUser("coord-d", "coord-d", List.of("coordinator"), List.of("coordinator"),
				"yokosuka-miura", "横須賀・三浦圏域");
		String day = LocalDate.parse(Story.today()).plusMonths(10).toString();
		assertThat(this.site.post()
			.uri("/absences")
			.param("firstDay", day)
			.param("lastDay", day)
			.param("substitute", "coord-a")
			.param("reason", reason)
			.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null,
					AuthorityUtils.createAuthorityList("coordinator"))))
			.with(csrf())).hasStatus(302);
	}

	private void withdrawn(Desk desk, String number) {
		desk.tell("coord-a", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		desk.complete("coord-a", number, "UserTask_ConfirmSafety");
	}

	private void beforeCouncil(Desk desk) {
		LocalDate day = LocalDate.parse(Story.today()).plusDays(60);
		String meeting = desk.start("lead", "councilAttendance", "councilId", "yokosuka-council", "startsAt",
				day + "T10:00", "endsAt", day + "T12:00");
		while (!this.story.tasks(meeting, "UserTask_AnswerAttendance").isEmpty()) {
			String asked = this.council.asked(meeting);
			desk.complete(asked, meeting, "UserTask_AnswerAttendance", "attending", "false");
		}
		desk.complete("lead", meeting, "UserTask_AgreeAttendee", "attendee", "coord-b");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.submit(issue);
		desk.complete("coord-a", issue, "UserTask_PrepareSubmission", "councilId", "yokosuka-council");
		desk.complete("coord-c", issue, "UserTask_CheckDeidentification");
		desk.start("lead", "councilEvent", "meetingNumber", meeting, "councilEvent", "MODE", "newMode", "ONLINE");
		this.story.fire(meeting, "IntermediateEvent_MeetingEnded");
		desk.complete("coord-b", meeting, "UserTask_ReportMeeting");
		desk.complete("coord-b", issue, "UserTask_RecordCouncilResult");
	}

	/** What is refused leaves nothing either. */
	private void refused(Sentinels sentinels) {
		Map<String, Object> form = new HashMap<>(sentinels.typedInto("record-consultation"));
		var reply = this.rest.post("coord-b", "/process-definition/key/consultationIntake/submit-form",
				Rest.submission(form));
		assertThat(reply.status()).isEqualTo(400);
	}

	private static List<String> found(Sentinels sentinels, Map<String, String> places) {
		return places.entrySet()
			.stream()
			.flatMap((place) -> sentinels.secrets()
				.stream()
				.filter((secret) -> place.getValue().contains(secret))
				.map((secret) -> place.getKey() + ": " + secret))
			.toList();
	}

}
