package jp.tsunagu.demo.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The people of the demo at work: each with their own groups, area and rights, through
 * the same services as Tasklist.
 */
@Component
@Profile("demo")
class Cast {

	private final ProcessEngine engine;

	private final Map<String, Authentication> people = new ConcurrentHashMap<>();

	Cast(ProcessEngine engine) {
		this.engine = engine;
	}

	String areaOf(String user) {
		return person(user).getTenantIds().get(0);
	}

	/** Starts a process with its form; answers the number it was given. */
	String start(String user, String processKey, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(processKey)
			.latestVersion()
			.singleResult()
			.getId();
		return as(user, () -> this.engine.getFormService().submitStartForm(definition, form)).getBusinessKey();
	}

	void complete(String user, String number, String taskKey, Map<String, Object> answers) {
		TaskService tasks = this.engine.getTaskService();
		as(user, () -> {
			Task task = openTask(user, number, taskKey);
			if (task.getAssignee() == null) {
				tasks.claim(task.getId(), user);
			}
			tasks.complete(task.getId(), answers);
			return task;
		});
	}

	/** Whose task it is. */
	String assignee(String number, String taskKey) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(taskKey)
			.singleResult()
			.getAssignee();
	}

	/** Lets a timer fire whose time has passed. */
	void fire(String number, String activity) {
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.singleResult()
			.getId();
		ManagementService jobs = this.engine.getManagementService();
		jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).activityId(activity).singleResult().getId());
	}

	private Task openTask(String user, String number, String taskKey) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(taskKey)
			.list()
			.stream()
			.filter((task) -> task.getAssignee() == null || task.getAssignee().equals(user))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s has no task %s of %s".formatted(user, taskKey, number)));
	}

	private <T> T as(String user, Supplier<T> act) {
		Authentication person = person(user);
		this.engine.getIdentityService().setAuthentication(user, person.getGroupIds(), person.getTenantIds());
		try {
			return act.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private Authentication person(String user) {
		return this.people.computeIfAbsent(user, (id) -> {
			List<Group> groups = this.engine.getIdentityService().createGroupQuery().groupMember(id).list();
			List<Tenant> areas = this.engine.getIdentityService().createTenantQuery().userMember(id).list();
			return new Authentication(id, groups.stream().map(Group::getId).toList(),
					areas.stream().map(Tenant::getId).toList());
		});
	}

}
