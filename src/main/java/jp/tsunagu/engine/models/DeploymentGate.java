package jp.tsunagu.engine.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Reads every file of a new deployment and refuses all of it, in one answer, if one of
 * them holds what models must not hold. It stands before the engine's own deployers and
 * inside the transaction, so it is passed on every way in (engine-rest, Modeler,
 * redeployment, the application's own start) and nothing refused is stored.
 */
class DeploymentGate implements Deployer {

	private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

	private static final int LARGEST = 1024 * 1024;

	private final Supplier<ModelWords> words;

	private final FeelRules feel = new FeelRules();

	DeploymentGate(Supplier<ModelWords> words) {
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
		Neighbours neighbours = new DeployedNeighbours(deployment);
		deployment.getResources().values().forEach((file) -> check(file, neighbours, found));
		if (!found.isEmpty()) {
			LOG.warn("Refused the deployment '{}' with {} finding(s)", deployment.getName(), found.size());
			throw new ModelRefusal(found);
		}
	}

	private void check(ResourceEntity file, Neighbours neighbours, List<Finding> found) {
		Findings findings = new Findings(file.getName(), found);
		byte[] content = file.getBytes();
		if (content.length > LARGEST) {
			findings.add("the file", "is larger than 1 MB. No model and no form is.");
			return;
		}
		try {
			switch (FileKind.of(file.getName())) {
				case PROCESS -> new BpmnCheck(this.words.get(), neighbours, findings).check(SafeXml.read(content));
				case DECISION -> new DmnCheck(this.feel, findings).check(SafeXml.read(content));
				case FORM -> new FormCheck(findings).check(FormCheck.read(content));
				case OTHER -> findings.add("the file", "is no .bpmn, .dmn or .form. Deploy nothing else.");
			}
		}
		catch (SAXException | IOException ex) {
			findings.add("the file", "cannot be read (%s). A DOCTYPE or an entity is refused.", ex.getMessage());
		}
	}

}
