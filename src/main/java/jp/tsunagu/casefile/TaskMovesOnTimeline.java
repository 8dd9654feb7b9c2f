package jp.tsunagu.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.TaskMoved;
import jp.tsunagu.engine.TaskWay;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever takes, lets go of or hands on a task stands on the timeline of its record, with
 * what they said; and nobody is given a task without being told.
 */
@Component
class TaskMovesOnTimeline {

	private final Timeline timeline;

	private final Notices notices;

	private final Directory directory;

	TaskMovesOnTimeline(Timeline timeline, Notices notices, Directory directory) {
		this.timeline = timeline;
		this.notices = notices;
		this.directory = directory;
	}

	@EventListener
	void on(TaskMoved event) {
		if (event.recordNumber() == null) {
			return;
		}
		CoordinatorId by = (event.by() != null) ? CoordinatorId.of(event.by()) : null;
		this.timeline.add(RecordNumber.of(event.recordNumber()), kind(event), by, note(event));
		if (event.way() == TaskWay.HANDED_ON) {
			this.notices.tell(List.of(CoordinatorId.of(event.to())), NoticeKind.TASK_HANDED_ON, event.recordNumber());
		}
	}

	private String note(TaskMoved event) {
		String hands = switch (event.way()) {
			case CLAIMED -> null;
			case RELEASED, OPENED_TO_ALL -> "%sさんから".formatted(name(event.from()));
			case HANDED_ON, TAKEN_OVER -> "%sさんへ".formatted(name(event.to()));
		};
		return Stream.of("「%s」".formatted(event.task()), hands, event.reason())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	private static TimelineKind kind(TaskMoved event) {
		return switch (event.way()) {
			case CLAIMED -> TimelineKind.TASK_CLAIMED;
			case RELEASED -> TimelineKind.TASK_RELEASED;
			case HANDED_ON -> TimelineKind.TASK_HANDED_ON;
			case OPENED_TO_ALL -> TimelineKind.TASK_OPENED_TO_ALL;
			case TAKEN_OVER -> TimelineKind.TASK_TAKEN_OVER;
		};
	}

	private String name(String user) {
		return this.directory.nameOf(CoordinatorId.of(user));
	}

}
