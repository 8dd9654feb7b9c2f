package jp.tsunagu.council.process;

import java.util.Map;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Minutes;
import jp.tsunagu.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Tells every issue on a meeting's agenda that the meeting has been held. */
@Component
class TellSubmissionsDelegate implements JavaDelegate {

	private final Minutes minutes;

	private final Messages messages;

	TellSubmissionsDelegate(Minutes minutes, Messages messages) {
		this.minutes = minutes;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber meeting = RecordNumber.of(execution.getProcessBusinessKey());
		this.minutes.deliberated(meeting)
			.forEach((issue) -> this.messages.reaches("council.meetingHeld", execution.getTenantId(), issue.toString(),
					Map.of()));
	}

}
