package jp.tsunagu;

import java.io.IOException;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Every node and every flow of the model {@code coverage.model} is walked by the tests of
 * its class, whatever other models they pass through; the picture is in
 * target/process-test-coverage.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
public class ProcessCoverage {

	@Bean
	@Primary
	ProcessEngineCoverageProperties fullCoverage(@Value("${coverage.model}") String model) throws IOException {
		return ProcessEngineCoverageProperties.builder()
			.assertClassCoverageAtLeast(1.0)
			.excludeProcessDefinitionKeys(
					Models.keys().stream().filter((key) -> !key.equals(model)).toArray(String[]::new))
			.build();
	}

}
