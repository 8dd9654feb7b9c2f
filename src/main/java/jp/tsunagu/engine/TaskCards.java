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
 * Puts beside every new task what its card in Tasklist shows, and lifts the priority of
 * those about an urgent record. Beside the task and not in the process: Tasklist reads
 * them for a whole page at once, and who may see the task may see them.
 */
class TaskCards extends AbstractBpmnParseListener {

	/** What the filter 緊急 asks for; a model may set it for a step of its own. */
	static final int URGENT = 100;

	private final ObjectProvider<RecordCards> cards;

	TaskCards(ObjectProvider<RecordCards> cards) {
		this.cards = cards;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskListener listener = this::write;
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
	}

	private void write(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		if (number == null) {
			return;
		}
		CommonVariables.RECORD_NUMBER.setLocal(task, number);
		RecordCard card = card(number);
		write(task, CommonVariables.CARD_MUNICIPALITY, card.municipality());
		write(task, CommonVariables.CARD_URGENCY, card.urgency());
		write(task, CommonVariables.CARD_STAGE, card.stage());
		if (card.urgent()) {
			task.setPriority(Math.max(task.getPriority(), URGENT));
		}
	}

	/** Whoever knows nothing of a record is not asked: each question is a read. */
	private RecordCard card(String number) {
		RecordCard card = RecordCard.EMPTY;
		for (RecordCards known : this.cards.orderedStream().toList()) {
			card = card.isComplete() ? card : known.card(number).map(card::or).orElse(card);
		}
		return card;
	}

	private static void write(DelegateTask task, ProcessVariable<String> line, String text) {
		if (text != null) {
			line.setLocal(task, text);
		}
	}

}
