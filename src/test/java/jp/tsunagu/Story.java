package jp.tsunagu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jp.tsunagu.engine.JapaneseDates;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.Spin;

import org.springframework.boot.test.context.TestComponent;

/**
 * The words of the process tests: people of the cast act through the engine's own
 * services, as Tasklist does for them.
 */
@TestComponent
public class Story {

	private final ProcessEngine engine;

	public Story(ProcessEngine engine) {
		this.engine = engine;
	}

	/** The eight required answers and a child; override or add with {@link #with}. */
	public static Map<String, Object> reception() {
		Map<String, Object> form = new HashMap<>();
		form.put("windowId", "kamakura");
		form.put("channel", "PHONE");
		form.put("consulterType", "MOTHER");
		form.put("municipality", "14204");
		form.put("chiefComplaint", "退院後の生活が心配です");
		form.put("topics", codes("DISCHARGE", "HOME_NURSING"));
		form.put("urgency", "NORMAL");
		form.put("verbalConsent", "GIVEN");
		return form;
	}

	public static Map<String, Object> with(Map<String, Object> form, Object... keysAndValues) {
		Map<String, Object> changed = new HashMap<>(form);
		for (int i = 0; i < keysAndValues.length; i += 2) {
			changed.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return changed;
	}

	public static Map<String, Object> answers(Object... keysAndValues) {
		return with(Map.of(), keysAndValues);
	}

	/** What a list of choices arrives as over REST. */
	public static Object codes(String... codes) {
		return Spin.JSON(List.of(codes));
	}

	public <T> T as(String user, Supplier<T> act) {
		String area = user.equals("coord-x") ? "shonan-east" : "yokosuka-miura";
		this.engine.getIdentityService().setAuthentication(user, List.of("coordinator"), List.of(area));
		try {
			return act.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	public ProcessInstance receive(String user, Map<String, Object> form) {
		return start(user, "consultationIntake", form);
	}

	public ProcessInstance start(String user, String processKey, Object... keysAndValues) {
		return start(user, processKey, answers(keysAndValues));
	}

	private ProcessInstance start(String user, String processKey, Map<String, Object> form) {
		// the engine of this context, and not of the one that was started first
		BpmnAwareTests.init(this.engine);
		return as(user, () -> {
			String definition = this.engine.getRepositoryService()
				.createProcessDefinitionQuery()
				.processDefinitionKey(processKey)
				.latestVersion()
				.singleResult()
				.getId();
			return this.engine.getFormService().submitStartForm(definition, form);
		});
	}

	/** The record number a started intake was given. */
	public String number(ProcessInstance intake) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(intake.getId())
			.singleResult()
			.getBusinessKey();
	}

	public List<Task> tasks(String number, String taskKey) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(taskKey)
			.list();
	}

	public Task task(String number, String taskKey) {
		List<Task> found = tasks(number, taskKey);
		if (found.size() != 1) {
			throw new AssertionError("%d tasks %s of %s".formatted(found.size(), taskKey, number));
		}
		return found.get(0);
	}

	/** Claims the task if nobody has it, and completes it. */
	public void complete(String user, String number, String taskKey, Object... keysAndValues) {
		Task task = tasks(number, taskKey).stream()
			.filter((open) -> open.getAssignee() == null || open.getAssignee().equals(user))
			.findFirst()
			.orElseThrow(() -> new AssertionError("%s has no task %s of %s".formatted(user, taskKey, number)));
		complete(user, task, keysAndValues);
	}

	/** Claims this very task if nobody has it, and completes it. */
	public void complete(String user, Task task, Object... keysAndValues) {
		as(user, () -> {
			if (task.getAssignee() == null) {
				this.engine.getTaskService().claim(task.getId(), user);
			}
			this.engine.getTaskService().complete(task.getId(), answers(keysAndValues));
			return null;
		});
	}

	/** Receives, sorts and shares a consultation; answers its number. */
	public String share(String user, Map<String, Object> form) {
		String number = number(receive(user, form));
		complete(user, number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome", "SHARE");
		return number;
	}

	/** Lets the time for opinions pass and agrees on a case with these keepers. */
	public void agreeOnCase(String number, String main, String... subs) {
		fire(number, "BoundaryEvent_OpinionDeadline");
		complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator", main,
				"subCoordinators", codes(subs));
	}

	/** Every process, task and job that is still alive under this number. */
	public List<String> open(String number) {
		List<String> open = new ArrayList<>();
		var instances = this.engine.getRuntimeService().createProcessInstanceQuery();
		for (ProcessInstance instance : instances.processInstanceBusinessKey(number).list()) {
			open.add(instance.getProcessDefinitionId());
			this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(instance.getId())
				.list()
				.forEach((task) -> open.add(task.getTaskDefinitionKey()));
			this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.list()
				.forEach((job) -> open.add(job.getJobDefinitionId()));
		}
		return open;
	}

	/** An instance that has ended, for the assertions about its way. */
	public ProcessInstance ended(String number, String processKey) {
		HistoricProcessInstance ended = this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.processDefinitionKey(processKey)
			.singleResult();
		ExecutionEntity instance = new ExecutionEntity();
		instance.setId(ended.getId());
		return instance;
	}

	public ProcessInstance instance(String number, String processKey) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number, processKey)
			.singleResult();
	}

	/** Lets the next timer of this activity fire, at the moment it is due. */
	public void fire(String number, String activity) {
		Job job = this.engine.getManagementService()
			.createJobQuery()
			.activityId(activity)
			.orderByJobDuedate()
			.asc()
			.list()
			.stream()
			.filter((found) -> number.equals(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(found.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No timer %s of %s".formatted(activity, number)));
		ClockUtil.setCurrentTime(job.getDuedate());
		this.engine.getManagementService().executeJob(job.getId());
	}

	/** Today by the engine's clock, as a form takes it. */
	public static String today() {
		return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), JapaneseDates.TOKYO).toString();
	}

	public static void now(String moment) {
		ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
	}

}
