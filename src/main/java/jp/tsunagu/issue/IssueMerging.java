package jp.tsunagu.issue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one issue of several that are the same, and takes them apart again (scenario 12).
 * What is merged hangs directly under one that is not; so there is no cycle.
 */
@Service
@Transactional
public class IssueMerging {

	private final Issues issues;

	private final IssueLocks locks;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	IssueMerging(Issues issues, IssueLocks locks, Timeline timeline, Notices notices,
			ApplicationEventPublisher events) {
		this.issues = issues;
		this.locks = locks;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
	}

	/** Merges an issue that somebody is at work on, and stops that work. */
	public void merge(RecordNumber child, RecordNumber into, AreaId area, CoordinatorId by) {
		join(child, into, area, by);
		this.events.publishEvent(new IssueMerged(child, area));
	}

	/** Merges it where its own step goes to its end by itself. */
	void join(RecordNumber child, RecordNumber into, AreaId area, CoordinatorId by) {
		Map<RecordNumber, Issue> locked = this.locks.family(child, into);
		Issue merged = locked.get(child);
		Issue named = locked.get(into);
		Refusal.unless(named != null && named.area().equals(area) && merged != null && merged.area().equals(area),
				"「統合先」%s は、この圏域の課題ではありません。番号を選び直してください。".formatted(into));
		Issue parent = named.mergedInto().map(locked::get).orElse(named);
		Refusal.unless(parent != null, "%s は、いま同時にほかの課題へ統合されました。もう一度送ってください。".formatted(into));
		requirePossible(merged, named, parent);
		merged.mergeInto(parent);
		locked.values()
			.stream()
			.filter((one) -> one.mergedInto().filter(child::equals).isPresent())
			.forEach((one) -> this.issues.save(one.follow(parent)));
		merged.municipalities().forEach(parent::spread);
		this.issues.save(merged);
		this.issues.save(parent);
		this.timeline.add(child, TimelineKind.ISSUE_MERGED, by, "→ " + parent.number());
		this.timeline.add(parent.number(), TimelineKind.ISSUE_TAKEN_IN, by, "← " + child);
		tell(merged, parent, by, NoticeKind.ISSUE_MERGED);
	}

	private static void requirePossible(Issue merged, Issue named, Issue parent) {
		RecordNumber child = merged.number();
		Refusal.unless(!named.number().equals(child), "同じ課題どうしは統合できません。「統合先」には別の課題を選んでください。");
		Refusal.unless(merged.status() != IssueStatus.MERGED,
				"%s は、ほかの人が先に %s へ統合しています。一覧を開き直してください。".formatted(child, merged.mergedInto().orElse(null)));
		Refusal.unless(!parent.number().equals(child),
				"%s は、先に %s へ統合されています。「統合先」には別の課題を選んでください。".formatted(named.number(), child));
		Refusal.unless(!merged.status().isBeforeCouncil(), "%s は協議会に出ているため、統合できません。結果が出てから統合してください。".formatted(child));
		Refusal.unless(merged.status().isOpen(), "%s は終わった課題です。再開してから統合してください。".formatted(child));
		Refusal.unless(parent.status().isOpen(), "「統合先」%s は終わった課題です。続いている課題を選んでください。".formatted(parent.number()));
	}

	/** It stands for itself again and is put before its owner. */
	public void takeOut(RecordNumber child, AreaId area, CoordinatorId by, String why) {
		Issue merged = this.locks.lock(child, area);
		Refusal.unless(merged.status() == IssueStatus.MERGED, "%s は、どの課題にも統合されていません。".formatted(child));
		Issue parent = this.issues.findById(merged.mergedInto().orElseThrow().toString()).orElseThrow();
		this.issues.save(merged.takeOut());
		this.timeline.add(child, TimelineKind.ISSUE_TAKEN_OUT, by, "%s から。%s".formatted(parent.number(), why));
		this.timeline.add(parent.number(), TimelineKind.ISSUE_TAKEN_OUT, by, "%s を外した。%s".formatted(child, why));
		tell(merged, parent, by, NoticeKind.ISSUE_TAKEN_OUT);
		this.events.publishEvent(new IssueOpened(child, area));
	}

	private void tell(Issue child, Issue parent, CoordinatorId by, NoticeKind kind) {
		List<CoordinatorId> told = Stream.of(child.owner(), parent.owner())
			.distinct()
			.filter((owner) -> !owner.equals(by))
			.toList();
		this.notices.tell(told, kind, child.number().toString());
	}

}
