package jp.tsunagu.team.process;

import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.team.InvitationCancelled;
import jp.tsunagu.team.MemberAnswered;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.MemberLeft;
import jp.tsunagu.team.ProfessionLost;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of a team when the team has changed, in the same transaction. */
@Component
class TeamProcess {

	private static final String[] YET_TO_WEIGH = { "UserTask_ProposeTeam", "UserTask_RecordMemberAnswer",
			"UserTask_ResolveTeamGap" };

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final Messages messages;

	private final CaseFiles cases;

	TeamProcess(@Lazy RuntimeService runtime, @Lazy TaskService tasks, Messages messages, CaseFiles cases) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.messages = messages;
		this.cases = cases;
	}

	@EventListener
	void on(MemberAnswered event) {
		tell("team.memberAnswered", event.number(), event.member());
	}

	@EventListener
	void on(InvitationCancelled event) {
		tell("team.invitationCancelled", event.number(), event.member());
	}

	@EventListener
	void on(MemberLeft event) {
		String area = this.cases.get(event.number()).area().toString();
		this.messages.tell("case.memberLeft", area, event.number().toString(), Map.of());
	}

	/**
	 * Looked for as if a member had left, unless a team is being formed that has yet to
	 * weigh what is missing.
	 */
	@EventListener
	void on(ProfessionLost event) {
		if (!isBeingFormed(event.number())) {
			this.messages.reaches("case.memberLeft", this.cases.get(event.number()).area().toString(),
					event.number().toString(), Map.of());
		}
	}

	private boolean isBeingFormed(RecordNumber number) {
		return this.tasks.createTaskQuery()
			.processDefinitionKey("teamFormation")
			.processInstanceBusinessKey(number.toString())
			.taskDefinitionKeyIn(YET_TO_WEIGH)
			.count() > 0;
	}

	/** Nobody may wait for it any more: with the case, its team formation has ended. */
	private void tell(String message, RecordNumber number, MemberId member) {
		this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(number.toString())
			.tenantId(this.cases.get(number).area().toString())
			.localVariableEquals(CommonVariables.SUBJECT.of(member.toString()).getKey(), member.toString())
			.correlateAll();
	}

}
