package jp.tsunagu.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fits the engine to the house before it is built. */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class EngineConfiguration extends AbstractCamundaConfiguration {

	private final ObjectProvider<FormFiller> filler;

	private final ObjectProvider<RecordCards> cards;

	private final ObjectProvider<FinishedWork> finished;

	private final ApplicationEventPublisher events;

	EngineConfiguration(ObjectProvider<FormFiller> filler, ObjectProvider<RecordCards> cards,
			ObjectProvider<FinishedWork> finished, ApplicationEventPublisher events) {
		this.filler = filler;
		this.cards = cards;
		this.finished = finished;
		this.events = events;
		DeclaredVariables.load();
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		DeclaredHistory history = new DeclaredHistory();
		engine.setCustomHistoryLevels(List.of(history));
		engine.setHistoryLevel(history);
		engine.setHistory(history.getName());
		engine.setFormService(new BoundaryFormService(this.filler::getObject, this.events));
		engine.setRuntimeService(new BoundaryRuntimeService());
		engine.setTaskService(new BoundaryTaskService(new TaskMoves(this.events)));
		engine.setTenantIdProvider(new AreaTenants());
		engine.setResourceAuthorizationProvider(new NoTaskGrants());
		engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new TaskGuard())));
		engine.getCustomPreBPMNParseListeners().add(new TaskCards(this.cards));
		engine.getCustomPreBPMNParseListeners().add(new TaskGuides());
		engine.getCustomPreBPMNParseListeners().add(new TaskEnds(this.finished));
		engine.setCustomPreCommandInterceptorsTxRequired(first(new RefusalInterceptor()));
		engine.setCustomPostCommandInterceptorsTxRequired(first(new UndeclaredVariables()));
		engine.setCustomPreCommandInterceptorsTxRequiresNew(first(new RefusalInterceptor()));
		engine.setCustomPostCommandInterceptorsTxRequiresNew(first(new UndeclaredVariables()));
	}

	private static List<CommandInterceptor> first(CommandInterceptor interceptor) {
		return new ArrayList<>(List.of(interceptor));
	}

}
