package jp.tsunagu.monitoring;

import java.time.LocalDate;

import jp.tsunagu.casefile.CaseClosed;
import jp.tsunagu.casefile.CaseSituationChanged;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the round that is waited for when the case has become another one and its day is
 * really another; forgets it when the case has ended.
 */
@Component
class SituationWatch {

	private final MonitoringRounds rounds;

	private final Intervals intervals;

	private final ApplicationEventPublisher events;

	SituationWatch(MonitoringRounds rounds, Intervals intervals, ApplicationEventPublisher events) {
		this.rounds = rounds;
		this.intervals = intervals;
		this.events = events;
	}

	@EventListener
	void on(CaseSituationChanged event) {
		RecordNumber number = event.number();
		this.rounds.find(number).ifPresent((plan) -> {
			IntervalInputs inputs = this.rounds.inputs(number);
			if (plan.isWaiting() && !plan.dueOn().equals(dueWith(number, inputs))) {
				this.events.publishEvent(new MonitoringRescheduled(number));
			}
		});
	}

	@EventListener
	void on(CaseClosed event) {
		this.rounds.end(event.number());
	}

	private LocalDate dueWith(RecordNumber number, IntervalInputs inputs) {
		return this.rounds.dueWith(number, this.intervals.days(inputs));
	}

}
