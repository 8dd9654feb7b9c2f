package jp.tsunagu.team.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.notification.Outbox;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamMember;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.tsunagu.Story.codes;

/** The words of the team's tests, on top of {@link Story}. */
@TestComponent
public class TeamStory {

	static final String PROPOSE = "UserTask_ProposeTeam";

	static final String RECORD = "UserTask_RecordMemberAnswer";

	static final String GAP = "UserTask_ResolveTeamGap";

	static final String MEET = "UserTask_HoldTeamMeeting";

	/** A Friday morning with no holiday near. */
	static final String TODAY = "2026-11-27T01:00:00Z";

	private static final Pattern LINK = Pattern.compile("http\\S+/answer/(\\S+)");

	private final Story story;

	private final ProcessEngine engine;

	private final TeamFormation teams;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	public TeamStory(Story story, ProcessEngine engine, TeamFormation teams, Outbox outbox,
			TransactionTemplate transaction) {
		this.story = story;
		this.engine = engine;
		this.teams = teams;
		this.outbox = outbox;
		this.transaction = transaction;
	}

	/** A case of coord-b whose family lets all these classes of people know. */
	public String consented(String... recipients) {
		return consentedTo(List.of(), recipients);
	}

	/** The same for some parts of the file only. */
	public String consentedTo(List<String> groups, String... recipients) {
		String number = this.story.share("coord-b", Story.reception());
		this.story.agreeOnCase(number, "coord-b");
		this.story.complete("coord-b", number, "UserTask_ObtainConsent", "consentForm", "WRITTEN", "givenBy", "MOTHER",
				"relation", "母", "explainedOn", "2026-11-19", "purposes", codes("INDIVIDUAL_SUPPORT", "TEAM_SHARING"),
				"recipients", codes(recipients), "groups", codes(groups.toArray(String[]::new)));
		Story.now(TODAY);
		return number;
	}

	/** Forms a team as the case would call it. */
	public ProcessInstance form(String number) {
		return this.engine.getRuntimeService()
			.createProcessInstanceByKey("teamFormation")
			.businessKey(number)
			.setVariable("area", "yokosuka-miura")
			.execute();
	}

	@SafeVarargs
	public final void propose(String number, Map<String, Object>... members) {
		this.story.complete("coord-b", number, PROPOSE, "members", Spin.JSON(List.of(members)));
	}

	public static Map<String, Object> known(String supporter) {
		return Map.of("supporterId", supporter, "teamRole", "MEDICAL", "sharingScope", List.of("BASIC", "MEDICAL"));
	}

	public static Map<String, Object> scoped(String supporter, String... scope) {
		return Map.of("supporterId", supporter, "teamRole", "MEDICAL", "sharingScope", List.of(scope));
	}

	public static Map<String, Object> unknown(String name, String profession) {
		return Map.of("memberName", name, "memberOrganisation", "名簿にない事業所", "profession", profession, "teamRole",
				"OTHER", "sharingScope", List.of("BASIC"));
	}

	/** Records an answer as a coordinator has heard it, by part of the task's name. */
	public void answer(String number, String profession, String answer, String note) {
		Task task = this.story.tasks(number, RECORD)
			.stream()
			.filter((open) -> open.getName().contains(profession))
			.findFirst()
			.orElseThrow();
		this.story.as("coord-b", () -> {
			this.engine.getTaskService().complete(task.getId(), Story.answers("answer", answer, "answerNote", note));
			return null;
		});
	}

	public void meet(String number, Object... more) {
		Map<String, Object> meeting = Story.with(Story.answers("heldOn", "2026-11-27", "mode", "ONLINE", "attendees",
				"母、主担当、訪問看護", "agreements", "月に一度集まる"), more);
		Task task = this.story.task(number, MEET);
		this.story.as("coord-b", () -> {
			this.engine.getTaskService().complete(task.getId(), meeting);
			return null;
		});
	}

	public List<TeamMember> members(String number) {
		return team(number).members();
	}

	public SupportTeam team(String number) {
		return this.transaction.execute((status) -> {
			SupportTeam team = this.teams.find(RecordNumber.of(number)).orElseThrow();
			team.members().size();
			team.needs().size();
			team.meetings().forEach((meeting) -> meeting.roleAssignments().size());
			return team;
		});
	}

	public List<Mail> mails(String number) {
		return this.outbox.of(AreaId.of("yokosuka-miura"), Long.MAX_VALUE)
			.stream()
			.filter((mail) -> mail.recordNumber().equals(number))
			.toList();
	}

	/** Lets what waits be sent; then the token of the newest link to this address. */
	public String token(String number, String address) {
		for (ProcessInstance delivery : this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number, "mailDelivery")
			.list()) {
			Job job = this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(delivery.getId())
				.singleResult();
			this.engine.getManagementService().executeJob(job.getId());
		}
		Mail newest = mails(number).stream()
			.filter((mail) -> mail.recipient().equals(address) && mail.status() == MailStatus.ON_SCREEN)
			.findFirst()
			.orElseThrow();
		Matcher link = LINK.matcher(this.outbox.text(newest).body());
		if (!link.find()) {
			throw new AssertionError("No link in " + this.outbox.text(newest).body());
		}
		return link.group(1);
	}

}
