package jp.tsunagu.engine;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;

import org.springframework.stereotype.Component;

/**
 * engine-rest and the webapps' own interface, with our words for a refusal. Whichever of
 * them starts first, the mapper is among its classes by then.
 */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

	static {
		CamundaRestResources.getConfigurationClasses().add(RefusalMapper.class);
	}

}
