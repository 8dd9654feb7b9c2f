package jp.tsunagu.access;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** A tiny process with one task for coordinators, and its form. */
@TestComponent
class Probe implements ApplicationRunner {

	static final String KEY = "accessProbe";

	private static final String FORM = """
			{"id": "probe", "type": "default", "schemaVersion": 16, "components": [
				{"key": "answer", "label": "答え", "type": "textfield", "id": "Field_answer"}]}""";

	private final AtomicInteger number = new AtomicInteger(9000);

	private final RepositoryService repository;

	private final RuntimeService processes;

	private final TaskService tasks;

	private final IdentityService identities;

	private final People people;

	Probe(RepositoryService repository, RuntimeService processes, TaskService tasks, IdentityService identities,
			People people) {
		this.repository = repository;
		this.processes = processes;
		this.tasks = tasks;
		this.identities = identities;
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.repository.createDeployment()
			.name("probe")
			.addModelInstance(KEY + ".bpmn", model(KEY))
			.addString("probe.form", FORM)
			.deploy();
	}

	static BpmnModelInstance model(String key) {
		return Bpmn.createExecutableProcess(key)
			.name("試し")
			.camundaHistoryTimeToLiveString("P30D")
			.camundaVersionTag("1.0")
			.startEvent()
			.userTask("UserTask_Probe")
			.name("試しの仕事")
			.camundaCandidateGroups("coordinator")
			.camundaFormRef("probe")
			.camundaFormRefBinding("deployment")
			.endEvent()
			.done();
	}

	/** Starts an instance in the area of that person and answers its task's id. */
	String startedFor(String user) {
		List<String> area = this.people.find(user).orElseThrow().areas();
		this.identities.setAuthentication(null, null, area);
		try {
			ProcessInstance instance = this.processes.startProcessInstanceByKey(KEY,
					"YM-R08-%04d".formatted(this.number.incrementAndGet()));
			return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	String assigneeOf(String task) {
		return this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	String instanceOf(String task) {
		return this.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
	}

	String recordOf(String task) {
		return this.processes.createProcessInstanceQuery()
			.processInstanceId(instanceOf(task))
			.singleResult()
			.getBusinessKey();
	}

	String deploymentOf(String task) {
		String definition = this.tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionId(definition)
			.singleResult()
			.getDeploymentId();
	}

}
