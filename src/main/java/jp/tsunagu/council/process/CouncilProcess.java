package jp.tsunagu.council.process;

import java.util.Map;

import jp.tsunagu.council.AttendanceReturned;
import jp.tsunagu.council.MeetingChanged;
import jp.tsunagu.council.MeetingPlanned;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.Messages;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of a meeting when the meeting has changed, in the same transaction. */
@Component
class CouncilProcess {

	private final RuntimeService runtime;

	private final Messages messages;

	CouncilProcess(@Lazy RuntimeService runtime, Messages messages) {
		this.runtime = runtime;
		this.messages = messages;
	}

	@EventListener
	void on(MeetingPlanned event) {
		this.runtime.createMessageCorrelation("council.meetingPlanned")
			.processInstanceBusinessKey(event.meeting().toString())
			.withoutTenantId()
			.setVariables(Map.ofEntries(CommonVariables.AREA.of(event.area().toString())))
			.correlateStartMessage();
	}

	@EventListener
	void on(MeetingChanged event) {
		this.messages.tell("council.meetingChanged", event.area().toString(), event.meeting().toString(), Map.of());
	}

	@EventListener
	void on(AttendanceReturned event) {
		this.messages.tell("council.attendanceReturned", event.area().toString(), event.meeting().toString(), Map.of());
	}

}
