package jp.tsunagu.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes each task that a person completes as their finished work. What the process takes
 * away, or the engine completes by itself, is nobody's.
 */
class TaskEnds extends AbstractBpmnParseListener {

	private final ObjectProvider<FinishedWork> finished;

	TaskEnds(ObjectProvider<FinishedWork> finished) {
		this.finished = finished;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskListener listener = this::note;
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
	}

	private void note(DelegateTask task) {
		String person = Acting.user();
		if (person != null && task.getExecution().getProcessBusinessKey() != null) {
			this.finished.getObject().add(task, person);
		}
	}

}
