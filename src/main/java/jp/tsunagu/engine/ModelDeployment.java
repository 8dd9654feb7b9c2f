package jp.tsunagu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys bpmn/ and forms/ at start-up under names that do not depend on how the
 * application is packaged: only a file that a release has changed makes a new version,
 * and a model that an administrator has deployed since stays the newest.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

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
		for (Resource resource : ModelFiles.all()) {
			deployment.addInputStream(ModelFiles.name(resource), resource.getInputStream());
		}
		deployment.deploy();
	}

}
