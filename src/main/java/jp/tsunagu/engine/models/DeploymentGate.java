package jp.tsunagu.engine.models;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every file of a new deployment and refuses all of it, in one answer, if one of
 * them holds what models must not hold. It stands before the engine's own deployers and
 * inside the transaction, so it is passed on every way in (engine-rest, Modeler,
 * redeployment, the application's own start) and nothing refused is stored.
 */
class DeploymentGate implements Deployer {

	private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

	private final ModelWords words;

	private final FeelRules feel = new FeelRules();

	DeploymentGate(ModelWords words) {
		this.words = words;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return; // loaded again from the database
		}
		List<Finding> found = new ArrayList<>();
		if (deployment.getTenantId() != null) {
			found.add(new Finding("the deployment", "tenant-id",
					"models belong to every area. Deploy without a tenant."));
		}
		List<DeployedFile> files = deployment.getResources()
			.values()
			.stream()
			.map((file) -> DeployedFile.read(file.getName(), file.getBytes()))
			.toList();
		Neighbours neighbours = new DeployedNeighbours(files);
		files.forEach((file) -> check(file, neighbours, new Findings(file.name(), found)));
		if (!found.isEmpty()) {
			LOG.warn("Refused the deployment '{}' with {} finding(s)", deployment.getName(), found.size());
			throw new ModelRefusal(found);
		}
	}

	private void check(DeployedFile file, Neighbours neighbours, Findings findings) {
		if (file.problem() != null) {
			findings.add("the file", "%s", file.problem());
			return;
		}
		switch (file.kind()) {
			case PROCESS -> new BpmnCheck(this.words, neighbours, findings).check(file.xml());
			case DECISION -> new DmnCheck(this.feel, findings).check(file.xml());
			case FORM -> new FormCheck(findings).check(file.form());
			case OTHER -> throw new IllegalStateException(file.name());
		}
	}

}
