package jp.tsunagu.overview.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.CaregiverBurden;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.monitoring.MonitoringReport;

/**
 * The care score and the caregiver's burden over time: a small picture, and the same in a
 * table beneath it.
 *
 * @param looks the newest first
 */
record CareChart(List<Look> looks, Curve score, Curve burden) {

	static final int WIDTH = 720;

	static final int HEIGHT = 300;

	private static final int LEFT = 60;

	private static final int RIGHT = 690;

	static CareChart of(List<Assessment> assessments, List<MonitoringReport> reports) {
		Stream<Look> assessed = assessments.stream()
			.map((found) -> new Look(found.assessedOn(), "アセスメント（%s）".formatted(found.trigger().label()),
					found.lifeStage().label(), found.points(), found.caregiverBurden()));
		Stream<Look> monitored = reports.stream()
			.map((report) -> report.monitoring())
			.map((round) -> new Look(round.monitoredOn(), "モニタリング", round.lifeStage().label(), null,
					round.caregiverBurden()));
		List<Look> looks = Stream.concat(assessed, monitored).sorted(Comparator.comparing(Look::day)).toList();
		int most = looks.stream().map(Look::score).filter(Objects::nonNull).max(Integer::compare).orElse(0);
		Scale time = looks.isEmpty() ? null : new Scale(looks.get(0).day(), looks.get(looks.size() - 1).day());
		return new CareChart(looks.stream().sorted(Comparator.comparing(Look::day).reversed()).toList(),
				new Curve(30, 130, Math.max(40, most), points(looks, time, Look::score, 30, 130, Math.max(40, most))),
				new Curve(180, 260, 4, points(looks, time, Look::burden, 180, 260, 4)));
	}

	private static List<Point> points(List<Look> looks, Scale time, java.util.function.Function<Look, Integer> value,
			int top, int bottom, int most) {
		return looks.stream()
			.filter((look) -> value.apply(look) != null)
			.map((look) -> new Point(time.x(look.day()), bottom - (bottom - top) * value.apply(look) / most,
					value.apply(look)))
			.toList();
	}

	/** What was found on one day; the score is null where only the burden was asked. */
	record Look(LocalDate day, String kind, String stage, Integer score, int burden) {

		public String on() {
			return JapaneseDates.shown(this.day);
		}

		public String burdenInWords() {
			return CaregiverBurden.label(this.burden);
		}

	}

	/** One line of the picture between two heights. */
	record Curve(int top, int bottom, int most, List<Point> points) {

		public String line() {
			return this.points.stream().map((point) -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
		}

	}

	record Point(int x, int y, int value) {
	}

	private record Scale(LocalDate first, LocalDate last) {

		int x(LocalDate day) {
			long all = ChronoUnit.DAYS.between(this.first, this.last);
			long until = ChronoUnit.DAYS.between(this.first, day);
			return (all == 0) ? (LEFT + RIGHT) / 2 : (int) (LEFT + (RIGHT - LEFT) * until / all);
		}

	}

}
