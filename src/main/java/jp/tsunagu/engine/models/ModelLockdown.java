package jp.tsunagu.engine.models;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Models cannot run code: the gate before a model is stored, and the engine without the
 * doors that a hostile model would need. After engine.EngineConfiguration.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 15)
class ModelLockdown extends AbstractCamundaConfiguration {

	private final ModelWords words;

	ModelLockdown(ModelWords words) {
		this.words = words;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		engine.setCustomPreDeployers(new ArrayList<>(List.of(new DeploymentGate(this.words))));
		engine.setCmmnEnabled(false);
		engine.setExpressionManager(new HouseExpressions(this.words));
		engine.setScriptEngineResolver(new NoScripts());
		engine.setEnableFetchScriptEngineFromProcessApplication(false);
		engine.setArtifactFactory(new NoClasses());
		engine.getCustomPreBPMNParseListeners().add(new NoForeignTasks());
		engine.setFilterService(new HouseFilters());
		for (List<CommandInterceptor> interceptors : List.of(engine.getCustomPreCommandInterceptorsTxRequired(),
				engine.getCustomPreCommandInterceptorsTxRequiresNew())) {
			interceptors.add(new QueryExpressions());
		}
	}

}
