package jp.tsunagu;

import java.io.IOException;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Every node and every flow of the model named by {@link WalksWholeModel} is walked by
 * the tests of its class, whatever other models they pass through; the picture is in
 * target/process-test-coverage. The library asks for its properties anew before each
 * class, so that classes of different models share one context.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
public class ProcessCoverage {

	private static volatile String model;

	@Bean
	@Primary
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	ProcessEngineCoverageProperties fullCoverage() throws IOException {
		return ProcessEngineCoverageProperties.builder()
			.assertClassCoverageAtLeast(1.0)
			.excludeProcessDefinitionKeys(
					Models.keys().stream().filter((key) -> !key.equals(model)).toArray(String[]::new))
			.build();
	}

	/** Says which model is to be walked before the library asks. */
	static class Which extends AbstractTestExecutionListener {

		@Override
		public void beforeTestClass(TestContext test) {
			model = test.getTestClass().getAnnotation(WalksWholeModel.class).value();
		}

	}

}
