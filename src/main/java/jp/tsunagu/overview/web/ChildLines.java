package jp.tsunagu.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.FiscalYear;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.overview.RegisterRow;
import jp.tsunagu.overview.TransitionsAhead;

import org.springframework.stereotype.Component;

/** Rows of the register in words; the names of all coordinators are read at once. */
@Component
class ChildLines {

	private final Directory directory;

	private final Clock clock;

	ChildLines(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/** The municipalities of the area by their codes. */
	Map<String, String> places(AreaId area) {
		Map<String, String> places = new LinkedHashMap<>();
		this.directory.municipalities(area).forEach((place) -> places.put(place.code(), place.name()));
		return places;
	}

	List<Line> write(List<RegisterRow> rows, Map<String, String> places) {
		Map<CoordinatorId, String> names = this.directory
			.namesOf(rows.stream().map((row) -> CoordinatorId.of(row.main())).toList());
		return rows.stream()
			.map((row) -> new Line(row.number(), row.identified(), who(row), row.kana(), age(row),
					places.get(row.municipality()), (row.stage() != null) ? row.stage().label() : null, row.careScore(),
					names.get(CoordinatorId.of(row.main())), JapaneseDates.shown(row.nextDate()),
					row.nextDate().isBefore(today()), row.danger()))
			.toList();
	}

	/**
	 * The day only for who may know who it is: it would tell the birthday to the others.
	 */
	List<Change> ahead(List<TransitionsAhead.Ahead> changes) {
		return changes.stream()
			.map((ahead) -> new Change(ahead.row().number(), who(ahead.row()),
					ahead.row().identified() ? JapaneseDates.shown(ahead.change().day())
							: FiscalYear.of(ahead.change().day()).label() + "年度",
					(ahead.row().stage() != null) ? ahead.row().stage().label() : null, ahead.change().to().label()))
			.toList();
	}

	private static String who(RegisterRow row) {
		return (row.name() != null) ? row.name() : row.alias();
	}

	private String age(RegisterRow row) {
		if (row.birthDate() == null) {
			return (row.age() != null) ? JapaneseAge.band(row.age()) : null;
		}
		int years = JapaneseAge.on(today(), row.birthDate());
		return row.identified() ? years + "歳" : JapaneseAge.band(years);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	record Line(String number, boolean identified, String who, String kana, String age, String place, String stage,
			Integer score, String main, String next, boolean late, boolean danger) {
	}

	record Change(String number, String who, String when, String from, String to) {
	}

}
