package jp.tsunagu.access;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fits the engine's own doors and locks; after engine.EngineConfiguration. */
@Component
@Order(Ordering.DEFAULT_ORDER + 20)
class AccessEngineConfiguration extends AbstractCamundaConfiguration {

	private final PasswordHashing hashing;

	AccessEngineConfiguration(PasswordHashing hashing) {
		this.hashing = hashing;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		engine.setPasswordEncryptor(this.hashing);
		engine.setPasswordPolicy(new PasswordRules());
		engine.setRepositoryService(new KeepingRepositoryService());
		engine.setIdentityService(new UnlockingIdentityService());
		for (List<CommandInterceptor> interceptors : List.of(engine.getCustomPreCommandInterceptorsTxRequired(),
				engine.getCustomPreCommandInterceptorsTxRequiresNew())) {
			interceptors.add(new ClosedCommands(engine));
			interceptors.add(new OtherAreas());
			interceptors.add(new PasswordRefusals());
		}
	}

	/** Nobody is above the grants, whatever group or id an administrator makes up. */
	@Override
	public void postInit(SpringProcessEngineConfiguration engine) {
		engine.getAdminGroups().clear();
		engine.getAdminUsers().clear();
	}

}
