package jp.tsunagu.issue.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssuesBeforeCouncil;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.tsunagu.Story.codes;

/** The steps of an issue with everyday answers, on top of {@link Story}. */
@TestComponent
public class IssueStory {

	public static final String SORT = "UserTask_SortIssue";

	public static final String ACT = "UserTask_ActOnIssue";

	public static final String REVIEW = "UserTask_ReviewIssueProgress";

	public static final String CONFIRM = "UserTask_ConfirmResolution";

	public static final String INFORM = "UserTask_InformFamily";

	private static final String COUNCIL = "councilSubmission";

	private final Story story;

	private final IssueRegister register;

	private final IssuesBeforeCouncil council;

	private final ProcessEngine engine;

	private final TransactionTemplate transaction;

	public IssueStory(Story story, IssueRegister register, IssuesBeforeCouncil council, ProcessEngine engine,
			TransactionTemplate transaction) {
		this.story = story;
		this.register = register;
		this.council = council;
		this.engine = engine;
		this.transaction = transaction;
	}

	/** Found in a case by its keeper; answers the number of the issue. */
	public String raise(String user, String caseNumber, String fact) {
		this.story.start(user, "caseEvent", "caseNumber", caseNumber, "caseEvent", "ISSUE", "eventNote", fact);
		List<Issue> found = this.register.of(RecordNumber.of(caseNumber));
		return found.get(found.size() - 1).number().toString();
	}

	public Issue issue(String number) {
		return this.register.get(RecordNumber.of(number));
	}

	/** Sorts an issue; the answers of the form can be changed. */
	public void sort(String user, String number, String decision, Object... changes) {
		Map<String, Object> answers = Story.with(sheet(decision), changes);
		this.story.complete(user, number, SORT, pairs(answers));
	}

	public static Map<String, Object> sheet(String decision) {
		return Story.answers("title", "週末に呼吸器の児を受ける短期入所がない", "scope", "MUNICIPAL", "fact", "週末はどの事業所も呼吸器の児を受けない",
				"domains", codes("RESPITE"), "solvableIndividually", "NO", "severity", "2", "impact", "3",
				"issueDecision", decision);
	}

	public void act(String user, String number, int degree) {
		this.story.complete(user, number, ACT, "actionTaken", "事業所に相談した", "resolutionDegree", Integer.toString(degree));
	}

	/** Lets the day of the review come, and says how far it is. */
	public void review(String user, String number, int degree, Object... more) {
		this.story.fire(number, "IntermediateEvent_ReviewDue");
		this.story.complete(user, number, REVIEW, pairs(Story
			.with(Story.answers("resolutionDegree", Integer.toString(degree), "evidence", "受け入れの数を確かめた"), more)));
	}

	/** Lets three months pass, and says whether it stayed resolved. */
	public void confirm(String user, String number, boolean confirmed) {
		this.story.fire(number, "IntermediateEvent_ConfirmationDue");
		this.story.complete(user, number, CONFIRM, "confirmed", Boolean.toString(confirmed), "evidence", "学校と家族に確かめた");
	}

	public void tell(String user, String number, String kind, Object... more) {
		this.story.start(user, "issueEvent",
				pairs(Story.with(Story.answers("issue", number, "issueEvent", kind), more)));
	}

	/** Instead of a council: waits for one message, which says how it answered. */
	public void councilIsAStub() {
		if (this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(COUNCIL)
			.latestVersion()
			.list()
			.stream()
			.noneMatch((model) -> "stub.bpmn".equals(model.getResourceName()))) {
			this.engine.getRepositoryService()
				.createDeployment()
				.addModelInstance("stub.bpmn",
						Bpmn.createExecutableProcess(COUNCIL)
							.camundaVersionTag("stub")
							.camundaHistoryTimeToLive(1)
							.startEvent()
							.receiveTask("stub")
							.message("council.meetingHeld")
							.endEvent()
							.done())
				.deploy();
		}
	}

	/** What a council has said of an issue that is before it. */
	public void councilAnswers(String number, CouncilResult result, LocalDate followUpDue) {
		this.transaction.executeWithoutResult((status) -> {
			this.council.answer(RecordNumber.of(number), result, CoordinatorId.of("coord-d"), "協議会の理由", followUpDue);
			this.engine.getRuntimeService()
				.createMessageCorrelation("council.meetingHeld")
				.processInstanceBusinessKey(number)
				.setVariables(Map.of("councilResult", result.name()))
				.correlate();
		});
	}

	private static Object[] pairs(Map<String, Object> answers) {
		return answers.entrySet()
			.stream()
			.flatMap((answer) -> List.of(answer.getKey(), answer.getValue()).stream())
			.toArray();
	}

}
