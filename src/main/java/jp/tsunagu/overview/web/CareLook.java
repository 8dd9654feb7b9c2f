package jp.tsunagu.overview.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.CaregiverBurden;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.monitoring.Monitoring;
import jp.tsunagu.monitoring.MonitoringReport;

/**
 * How care and burden were found on one day. The table of them is what charts.js draws.
 *
 * @param score null where only the burden was asked
 */
record CareLook(LocalDate day, String kind, String stage, Integer score, int burden) {

	/** The newest first. */
	static List<CareLook> of(List<Assessment> assessments, List<MonitoringReport> reports) {
		return Stream
			.concat(assessments.stream().map(CareLook::of), reports.stream().map((report) -> of(report.monitoring())))
			.sorted(Comparator.comparing(CareLook::day).reversed())
			.toList();
	}

	private static CareLook of(Assessment found) {
		return new CareLook(found.assessedOn(), "アセスメント（%s）".formatted(found.trigger().label()),
				found.lifeStage().label(), found.points(), found.caregiverBurden());
	}

	private static CareLook of(Monitoring round) {
		return new CareLook(round.monitoredOn(), "モニタリング", round.lifeStage().label(), null, round.caregiverBurden());
	}

	public String on() {
		return JapaneseDates.shown(this.day);
	}

	public String burdenInWords() {
		return CaregiverBurden.label(this.burden);
	}

}
