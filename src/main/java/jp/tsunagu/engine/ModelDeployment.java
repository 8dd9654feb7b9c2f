package jp.tsunagu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys bpmn/ and forms/ at start-up under names that do not depend on how the
 * application is packaged: only a file that a release has changed makes a new version,
 * and a model that an administrator has deployed since stays the newest.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

	private static final String[] PATTERNS = { "classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn",
			"classpath*:forms/**/*.form" };

	private final RepositoryService repository;

	ModelDeployment(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			deploy();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the models to deploy", ex);
		}
	}

	private void deploy() throws IOException {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("tsunagu")
			.source("application")
			.enableDuplicateFiltering(true);
		for (Resource resource : resources()) {
			deployment.addInputStream(name(resource), resource.getInputStream());
		}
		deployment.deploy();
	}

	private static Resource[] resources() throws IOException {
		var resolver = new PathMatchingResourcePatternResolver();
		Stream<Resource> found = Stream.empty();
		for (String pattern : PATTERNS) {
			found = Stream.concat(found, Arrays.stream(resolver.getResources(pattern)));
		}
		return found.toArray(Resource[]::new);
	}

	private static String name(Resource resource) throws IOException {
		String url = resource.getURL().toString();
		int start = Math.max(url.lastIndexOf("/bpmn/"), url.lastIndexOf("/forms/"));
		return url.substring(start + 1);
	}

}
