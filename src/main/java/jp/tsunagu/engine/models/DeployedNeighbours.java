package jp.tsunagu.engine.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The keys in a new deployment, and those the engine has. */
class DeployedNeighbours implements Neighbours {

	private final Set<String> processes = new HashSet<>();

	private final Set<String> decisions = new HashSet<>();

	private final Set<String> forms = new HashSet<>();

	DeployedNeighbours(List<DeployedFile> files) {
		files.stream().filter((file) -> file.problem() == null).forEach(this::note);
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

	private void note(DeployedFile file) {
		switch (file.kind()) {
			case PROCESS -> ids(file.xml(), "process", this.processes);
			case DECISION -> ids(file.xml(), "decision", this.decisions);
			default -> this.forms.add(file.form().path("id").asText());
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
