package jp.tsunagu.monitoring;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may ask of the monitoring of one child beside its rounds. */
@Service
@Transactional
public class MonitoringService {

	private static final int MOST_WEEKS = 52;

	private final MonitoringPlans plans;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	MonitoringService(MonitoringPlans plans, CaseFiles cases, Timeline timeline, ApplicationEventPublisher events) {
		this.plans = plans;
		this.cases = cases;
		this.timeline = timeline;
		this.events = events;
	}

	/**
	 * Gives one child an interval of its own. A round that is waited for moves at once;
	 * with a round open, or between two cycles, the interval holds from the next one.
	 */
	public void setInterval(RecordNumber number, CoordinatorId by, int weeks, String reason) {
		Refusal.unless(weeks >= 1 && weeks <= MOST_WEEKS, "間隔は1週間から%d週間までにしてください。".formatted(MOST_WEEKS));
		change(number, by, weeks, "%s。理由：%s".formatted(Interval.ofWeeks(weeks), required(reason)));
	}

	/** Gives the interval of a child back to the table. */
	public void removeInterval(RecordNumber number, CoordinatorId by, String reason) {
		change(number, by, null, "決まりの間隔に戻す。理由：%s".formatted(required(reason)));
	}

	/** Ends the monitoring of a child, between rounds or in the middle of one. */
	public void requestEnd(RecordNumber number, CoordinatorId by, String reason) {
		MonitoringPlan plan = requireMonitored(number);
		Refusal.unless(plan.isWaiting() || plan.isOpen(), "いまはモニタリングの合間です。再アセスメントやチームの見直しを済ませてから、終わりを求めてください。");
		this.timeline.add(number, TimelineKind.END_REQUESTED, by, required(reason));
		this.events.publishEvent(new MonitoringEndRequested(number));
	}

	private void change(RecordNumber number, CoordinatorId by, Integer weeks, String note) {
		MonitoringPlan plan = this.plans.save(requireMonitored(number).setInterval(weeks));
		this.timeline.add(number, TimelineKind.INTERVAL_CHANGED, by, note);
		if (plan.isWaiting()) {
			this.events.publishEvent(new MonitoringRescheduled(number));
		}
	}

	private MonitoringPlan requireMonitored(RecordNumber number) {
		Refusal.unless(this.cases.get(number).isOpen(), "%s は終わったケースです。モニタリングはもう行われません。".formatted(number));
		return this.plans.findById(number.toString())
			.orElseThrow(() -> new Refusal("%s のモニタリングはまだ始まっていません。チームができると始まります。".formatted(number)));
	}

	private static String required(String reason) {
		Refusal.unless(reason != null && !reason.isBlank(), "「理由」を入力してください。一言で構いません。");
		return reason.strip();
	}

}
