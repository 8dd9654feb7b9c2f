package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.MeetingPlanning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class MoveAgendaOnDelegate implements JavaDelegate {

	private final MeetingPlanning meetings;

	MoveAgendaOnDelegate(MeetingPlanning meetings) {
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.moveOn(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
