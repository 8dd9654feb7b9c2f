package jp.tsunagu.engine.models;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The keys in a new deployment, and those the engine has. */
class DeployedNeighbours implements Neighbours {

	private final Set<String> processes = new HashSet<>();

	private final Set<String> decisions = new HashSet<>();

	private final Set<String> forms = new HashSet<>();

	DeployedNeighbours(DeploymentEntity deployment) {
		deployment.getResources().values().forEach(this::read);
	}

	@Override
	public boolean hasProcess(String key) {
		return this.processes.contains(key)
				|| engine().getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null;
	}

	@Override
	public boolean hasDecision(String key) {
		return this.decisions.contains(key)
				|| engine().getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) != null;
	}

	@Override
	public boolean hasForm(String key) {
		return this.forms.contains(key)
				|| engine().getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
	}

	private void read(ResourceEntity file) {
		try {
			switch (FileKind.of(file.getName())) {
				case PROCESS -> ids(SafeXml.read(file.getBytes()), "process", this.processes);
				case DECISION -> ids(SafeXml.read(file.getBytes()), "decision", this.decisions);
				case FORM -> this.forms.add(FormCheck.read(file.getBytes()).path("id").asText());
				case OTHER -> {
				}
			}
		}
		catch (SAXException | IOException ex) {
			// the gate says so where it reads the file itself
		}
	}

	private static void ids(Element root, String name, Set<String> keys) {
		NodeList found = root.getElementsByTagNameNS(root.getNamespaceURI(), name);
		for (int index = 0; index < found.getLength(); index++) {
			keys.add(((Element) found.item(index)).getAttribute("id"));
		}
	}

	private static CommandContext engine() {
		return Context.getCommandContext();
	}

}
