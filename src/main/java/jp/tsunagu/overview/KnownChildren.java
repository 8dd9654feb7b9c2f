package jp.tsunagu.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 対象児の把握: the children known to an area by municipality and age band, in numbers. */
@Service
@Transactional(readOnly = true)
public class KnownChildren {

	/** The ages at which a band begins, so that every band has its column. */
	private static final List<Integer> AGES = List.of(0, 1, 3, 6, 12, 15, 18);

	/**
	 * Ages are completed the day before the birthday; without one, what the consultation
	 * was told counts, as on the register. Served by x_case_area.
	 */
	static final String COUNTS = """
			select municipality, years, count(*) as children from (
				select k.id, k.municipality,
					coalesce(extract(year from age(:tomorrow, k.birth_date))::int, max(r.child_age)) as years
				from tsunagu.support_case c join tsunagu.child k on k.id = c.child_id
				left join tsunagu.consultation r on r.number = c.number
				where c.area_id = :area and c.closed_at is null
				group by k.id) counted
			group by 1, 2""";

	private final JdbcClient database;

	private final Directory directory;

	private final Clock clock;

	KnownChildren(JdbcClient database, Directory directory, Clock clock) {
		this.database = database;
		this.directory = directory;
		this.clock = clock;
	}

	/** The age bands in rising order, and last those of unknown age. */
	public static List<String> bands() {
		return java.util.stream.Stream.concat(AGES.stream().map(JapaneseAge::band), java.util.stream.Stream.of("不明"))
			.toList();
	}

	/** A line for each municipality of the area, and for others where there are any. */
	public List<KnownLine> of(AreaId area) {
		Map<String, Map<String, Integer>> counted = counted(area);
		Map<String, Integer> estimates = this.directory.estimatedChildren(area);
		return this.directory.municipalities(area)
			.stream()
			.filter((place) -> counted.containsKey(place.code()) || isOwn(place))
			.map((place) -> new KnownLine(place.name(),
					bands().stream()
						.map((band) -> counted.getOrDefault(place.code(), Map.of()).getOrDefault(band, 0))
						.toList(),
					estimates.get(place.code())))
			.toList();
	}

	private Map<String, Map<String, Integer>> counted(AreaId area) {
		LocalDate tomorrow = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO)).plusDays(1);
		Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
		this.database.sql(COUNTS).param("tomorrow", tomorrow).param("area", area.toString()).query((row) -> {
			Integer years = row.getObject("years", Integer.class);
			String band = (years != null) ? JapaneseAge.band(years) : "不明";
			counted.computeIfAbsent(row.getString("municipality"), (code) -> new LinkedHashMap<>())
				.merge(band, row.getInt("children"), Integer::sum);
		});
		return counted;
	}

	private static boolean isOwn(Municipality place) {
		return !place.equals(Municipality.OTHER_AREA) && !place.equals(Municipality.OTHER_PREF);
	}

}
