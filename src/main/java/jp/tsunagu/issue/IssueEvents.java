package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happened around an issue to where it belongs. */
@Service
@Transactional
public class IssueEvents {

	private final IssueLocks locks;

	private final IssueRegister register;

	private final IssueMerging merging;

	private final IssueProgress progress;

	private final IssueHandover handover;

	private final Timeline timeline;

	IssueEvents(IssueLocks locks, IssueRegister register, IssueMerging merging, IssueProgress progress,
			IssueHandover handover, Timeline timeline) {
		this.locks = locks;
		this.register = register;
		this.merging = merging;
		this.progress = progress;
		this.handover = handover;
		this.timeline = timeline;
	}

	/** Written down and carried out at once, or refused with the reason. */
	public void tell(AreaId area, CoordinatorId by, IssueEvent event) {
		RecordNumber number = event.number();
		switch (event.issueEvent()) {
			case NOTE -> note(number, area, by, event.eventNote());
			case ADD_ORIGIN -> this.register.metIn(number, RecordNumber.of(event.metInCase()), area, by);
			case MERGE -> this.merging.merge(number, RecordNumber.of(event.mergeInto()), area, by);
			case UNMERGE -> this.merging.takeOut(number, area, by, event.eventNote());
			case CHANGE_OWNER -> hand(number, area, event.ownerOr(by), by);
			case REOPEN -> this.progress.reopen(number, area, by, event.eventNote());
			default -> throw new IllegalStateException("Nobody takes " + event.issueEvent());
		}
	}

	private void note(RecordNumber number, AreaId area, CoordinatorId by, String note) {
		this.locks.lock(number, area);
		this.timeline.add(number, TimelineKind.NOTED, by, note);
	}

	private void hand(RecordNumber number, AreaId area, CoordinatorId owner, CoordinatorId by) {
		Issue issue = this.locks.lock(number, area);
		Refusal.unless(issue.status().isOpen(), "%s は統合されたか終わっているため、担当を替えられません。".formatted(number));
		Refusal.unless(!issue.owner().equals(owner), "%s は、すでにその人が担当しています。「新しい担当」を選び直してください。".formatted(number));
		this.handover.hand(issue, owner, by);
	}

}
