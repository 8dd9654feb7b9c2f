package jp.tsunagu.team.process;

import java.util.HashMap;
import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class ProfessionsAskedListener implements ExecutionListener {

	private final CaseFiles cases;

	ProfessionsAskedListener(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void notify(DelegateExecution execution) {
		CaseSituation known = this.cases.situation(RecordNumber.of(execution.getProcessBusinessKey()));
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("lifeStage", (known.lifeStage() != null) ? known.lifeStage().name() : null);
		inputs.put("careItems", known.careItems());
		Decision.ask(execution, inputs);
	}

}
