package jp.tsunagu.engine;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Puts {@link RefusalMapper} into every REST application of the engine; before any bean,
 * because they may be built before the engine is.
 */
@Component
class RefusalAnswers implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		CamundaRestResources.getConfigurationClasses().add(RefusalMapper.class);
	}

}
