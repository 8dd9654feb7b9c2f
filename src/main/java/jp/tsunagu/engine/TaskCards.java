package jp.tsunagu.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the record number beside every task, so that its card in Tasklist can show it. */
class TaskCards extends AbstractBpmnParseListener {

	private static final TaskListener NUMBER = (task) -> CommonVariables.RECORD_NUMBER.setLocal(task,
			task.getExecution().getProcessBusinessKey());

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, NUMBER);
	}

}
