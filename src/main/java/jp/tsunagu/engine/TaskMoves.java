package jp.tsunagu.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes beside a task how it came to whoever has it, and tells the record. The reason a
 * person gives comes as a header with the call, because the engine's own calls have no
 * place for one: it goes to the record's timeline and never into the engine.
 */
class TaskMoves {

	/** Percent-encoded UTF-8. Tasklist sends it: scripts/tsunagu-hands.js. */
	static final String REASON = "X-Tsunagu-Reason";

	private static final int LONGEST = 500;

	private final ApplicationEventPublisher events;

	TaskMoves(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** A person has put the task into other hands. */
	void byPerson(TaskEntity task, String person, String before) {
		String now = task.getAssignee();
		if ((now != null) ? now.equals(before) : before == null) {
			return;
		}
		TaskWay way = (now == null) ? TaskWay.RELEASED : now.equals(person) ? TaskWay.CLAIMED : TaskWay.HANDED_ON;
		note(task, way, before);
		tell(task, way, person, before, reason());
	}

	/** The process has. */
	void byProcess(TaskEntity task, TaskWay way, String before) {
		note(task, way, before);
		tell(task, way, null, before, null);
	}

	private static void note(TaskEntity task, TaskWay way, String before) {
		CommonVariables.CAME_BY.setLocal(task, way);
		if (before != null) {
			CommonVariables.CAME_FROM.setLocal(task, before);
		}
	}

	private void tell(TaskEntity task, TaskWay way, String by, String from, String reason) {
		String number = task.getExecution().getProcessBusinessKey();
		this.events.publishEvent(new TaskMoved(number, task.getName(), way, by, from, task.getAssignee(), reason));
	}

	private static String reason() {
		String header = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getHeader(REASON) : null;
		if (header == null || header.isBlank()) {
			return null;
		}
		String reason = decoded(header).strip();
		Refusal.unless(reason.length() <= LONGEST, "理由は%d文字以内で入力してください。".formatted(LONGEST));
		return reason.isEmpty() ? null : reason;
	}

	private static String decoded(String header) {
		try {
			return URLDecoder.decode(header, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("理由を読み取れませんでした。もう一度入力してください。");
		}
	}

}
