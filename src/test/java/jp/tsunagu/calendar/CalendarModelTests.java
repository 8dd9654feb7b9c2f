package jp.tsunagu.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.tsunagu.Models;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A timer that is drawn anew is on the calendar, or somebody has decided that it is not.
 */
class CalendarModelTests {

	/**
	 * Lines of their own, by the record's day; a meeting's end stands there by its
	 * beginning.
	 */
	private static final Set<String> LINES = Set.of("IntermediateEvent_MonitoringApproaching",
			"IntermediateEvent_ReviewDue", "IntermediateEvent_ConfirmationDue", "IntermediateEvent_MeetingEnded");

	@Test
	void everyTimerOfEveryModelIsALineOrRemindsOfATaskWithADueDate() throws Exception {
		List<String> unknown = new ArrayList<>();
		List<String> drawn = new ArrayList<>();
		for (java.nio.file.Path file : Models.bpmn()) {
			BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
			for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
				ModelElementInstance owner = timer.getParentElement();
				if (owner instanceof IntermediateCatchEvent event && LINES.contains(event.getId())) {
					drawn.add(event.getId());
				}
				else if (!isReminder(owner)) {
					unknown.add(file.getFileName() + " " + owner.getAttributeValue("id"));
				}
			}
		}
		assertThat(unknown).as("timers that CalendarPart knows nothing of: give them a part, or a class here")
			.isEmpty();
		assertThat(drawn).containsExactlyInAnyOrderElementsOf(LINES);
	}

	private static boolean isReminder(ModelElementInstance owner) {
		if (owner instanceof BoundaryEvent boundary) {
			return boundary.getAttachedTo() instanceof UserTask task && task.getCamundaDueDate() != null;
		}
		ModelElementInstance parent = owner.getParentElement();
		while (parent != null && !(parent instanceof UserTask)) {
			parent = parent.getParentElement();
		}
		return parent instanceof UserTask task && task.getCamundaDueDate() != null;
	}

}
