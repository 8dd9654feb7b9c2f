package jp.tsunagu.overview.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Walk;
import jp.tsunagu.site.CurrentUser;

import org.springframework.stereotype.Component;

/** Writes the way of a process instance: its picture's marks, and the same as a table. */
@Component
class WalkPages {

	private static final String BODY = "#multiInstanceBody";

	private static final Map<String, String> KINDS = Map.of("userTask", "仕事", "serviceTask", "自動の処理",
			"businessRuleTask", "判定", "sendTask", "自動の処理", "callActivity", "別の流れ", "subProcess", "まとまり");

	private static final Set<String> NOT_IN_THE_TABLE = Set.of("exclusiveGateway", "parallelGateway",
			"inclusiveGateway", "eventBasedGateway", "multiInstanceBody");

	private final Directory directory;

	private final ObjectMapper json;

	WalkPages(Directory directory, ObjectMapper json) {
		this.directory = directory;
		this.json = json;
	}

	Run run(Walk.Run run, CurrentUser user) {
		String outcome = run.isRunning() ? "続いています" : (run.outcome() != null) ? run.outcome() : "途中で終わりました";
		boolean looksOn = user.isIn("flag-bearer") && run.isRunning();
		return new Run(run.id(), run.recordNumber(), run.name(), JapaneseDates.shown(run.started()),
				run.isRunning() ? null : JapaneseDates.shown(run.ended()), outcome, run.isRunning(), run.caller(),
				looksOn ? "/camunda/app/cockpit/default/#/process-instance/%s/runtime".formatted(run.id()) : null);
	}

	Page write(Walk walk, CurrentUser user) {
		Map<CoordinatorId, String> names = this.directory.namesOf(walk.steps()
			.stream()
			.map(Walk.Step::assignee)
			.filter(Objects::nonNull)
			.map(CoordinatorId::of)
			.toList());
		return new Page(run(walk.run(), user), marks(walk), String.join(" ", walk.flows()),
				walk.steps()
					.stream()
					.filter((step) -> !NOT_IN_THE_TABLE.contains(step.type()))
					.map((step) -> line(step, names))
					.toList(),
				walk.complete());
	}

	private String marks(Walk walk) {
		Map<String, Mark> marks = new LinkedHashMap<>();
		walk.steps()
			.stream()
			.filter((step) -> !step.element().endsWith(BODY))
			.forEach((step) -> marks.merge(step.element(), new Mark(step.state(), 1), Mark::and));
		try {
			return this.json.writeValueAsString(marks);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Line line(Walk.Step step, Map<CoordinatorId, String> names) {
		String kind = KINDS.getOrDefault(step.type(), "できごと");
		String by = (step.assignee() != null) ? names.get(CoordinatorId.of(step.assignee())) : null;
		return new Line(kind, (step.name() != null) ? step.name() : "（名前がありません）", by, state(step),
				JapaneseDates.shown(step.started()), (step.ended() != null) ? JapaneseDates.shown(step.ended()) : null,
				(step.ended() != null) ? took(Duration.between(step.started(), step.ended())) : null, step.called());
	}

	private static String state(Walk.Step step) {
		return switch (step.state()) {
			case DONE -> "✓ 済";
			case OPEN -> "● いま";
			case CANCELLED -> "✕ 取消";
		};
	}

	private static String took(Duration time) {
		if (time.toDays() > 0) {
			return "%d日".formatted(time.toDays());
		}
		return (time.toHours() > 0) ? "%d時間".formatted(time.toHours())
				: (time.toMinutes() > 0) ? "%d分".formatted(time.toMinutes()) : null;
	}

	/** What of an element is told in the picture: what is open now comes first. */
	record Mark(Walk.State state, int times) {

		Mark and(Mark other) {
			boolean open = this.state == Walk.State.OPEN || other.state == Walk.State.OPEN;
			boolean done = this.state == Walk.State.DONE || other.state == Walk.State.DONE;
			return new Mark(open ? Walk.State.OPEN : done ? Walk.State.DONE : Walk.State.CANCELLED,
					this.times + other.times);
		}

	}

	/**
	 * @param caller the instance that called it
	 * @param cockpit where who may look on sees it run
	 */
	record Run(String id, String number, String name, String started, String ended, String outcome, boolean running,
			String caller, String cockpit) {
	}

	record Line(String kind, String name, String by, String state, String started, String ended, String took,
			String called) {
	}

	record Page(Run run, String marks, String flows, List<Line> lines, boolean complete) {
	}

}
