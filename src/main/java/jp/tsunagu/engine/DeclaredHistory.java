package jp.tsunagu.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Full history of steps and people, but of variables only the declared ones: what
 * somebody typed into a form never enters history (contract, invariant 1). What only the
 * cards of open tasks show ends with them.
 */
class DeclaredHistory extends HistoryLevelFull {

	@Override
	public int getId() {
		return 90;
	}

	@Override
	public String getName() {
		return "declared";
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
			return false;
		}
		return !(entity instanceof VariableInstanceEntity variable)
				|| (UndeclaredVariables.isAllowed(variable.getName()) && !CommonVariables.isOnCard(variable.getName()));
	}

}
