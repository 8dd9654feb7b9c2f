package jp.tsunagu.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.NameNormalizer;
import jp.tsunagu.intake.ConsultationViews;

/**
 * The register's SQL, put together from the parts that are asked for, so that the first
 * page is read from x_case_next and no further. A name is only searched where it may be
 * shown: otherwise a search would tell it.
 */
final class RegisterQuery {

	private static final String KATAKANA = IntStream.rangeClosed('ァ', 'ヶ')
		.mapToObj(Character::toString)
		.collect(Collectors.joining());

	private static final String HIRAGANA = IntStream.rangeClosed('ぁ', 'ゖ')
		.mapToObj(Character::toString)
		.collect(Collectors.joining());

	private static final String ALIAS = "coalesce(k.alias, r.child_alias)";

	private static final String BIRTH_DATE = "coalesce(k.birth_date, r.child_birth_date)";

	private static final String MUNICIPALITY = "coalesce(k.municipality, r.municipality)";

	private static final String DANGER = """
			exists (select 1 from tsunagu.red_flag f where f.record_number = c.number and f.averted_at is null)""";

	/**
	 * Consent is asked once a row: offset 0 keeps PostgreSQL from asking it at each use.
	 * Who may know the case reads the child's entry, who may know the consultation what
	 * was said at the window.
	 */
	private static final String ROWS = """
			select c.number, c.life_stage, c.care_score, c.main_coordinator, c.next_date, r.child_age,
				filed.identified or seen.told as identified,
				%s as alias, %s as municipality,
				case when seen.told and not filed.identified then r.child_birth_date else %s end as birth_date,
				case when filed.identified and k.id is not null then k.family_name
					when seen.told then r.child_family_name end as family_name,
				case when filed.identified and k.id is not null then k.given_name
					when seen.told then r.child_given_name end as given_name,
				case when filed.identified and k.id is not null then k.kana
					when seen.told then r.child_kana end as kana,
				%s as danger
			from tsunagu.support_case c
			left join tsunagu.child k on k.id = c.child_id
			left join tsunagu.consultation r on r.number = c.number
			%s
			cross join lateral (select c.main_coordinator = :user or :user = any(c.sub_coordinators)
				or %s as identified offset 0) filed
			cross join lateral (select coalesce(r.received_by = :user
				or case when %s then %s else filed.identified end, false) as told offset 0) seen
			where c.area_id = :area and c.closed_at is null""".formatted(ALIAS, MUNICIPALITY, BIRTH_DATE, DANGER,
			CasePhase.JOINS, ConsentService.OPENS_TO_COORDINATORS.formatted("c.number"),
			ConsentService.NOTHING_ON_FILE.formatted("c.number"), ConsultationViews.SAID_AT_THE_WINDOW);

	/** The child's entry has the name that this person may know, and so its key too. */
	private static final String KNOWN = """
			(filed.identified or seen.told and (k.family_name, k.given_name, k.kana)
				is not distinct from (r.child_family_name, r.child_given_name, r.child_kana))""";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	RegisterQuery(String area, String user, LocalDate today) {
		this.parameters.putAll(Map.of("area", area, "user", user, "today", today));
	}

	RegisterQuery search(RegisterSearch search) {
		if (!RegisterSearch.isBlank(search.q())) {
			where("""
					((%s and (strpos(k.name_key, :key) > 0 or strpos(k.kana_key, :key) > 0))
					or strpos(translate(upper(normalize(%s, NFKC)), '%s', '%s'), :key) > 0
					or strpos(c.number, :typed) > 0)""".formatted(KNOWN, ALIAS, HIRAGANA, KATAKANA), "key",
					NameNormalizer.normalize(search.q()));
			this.parameters.put("typed",
					java.text.Normalizer.normalize(search.q().strip(), java.text.Normalizer.Form.NFKC).toUpperCase());
		}
		if (search.stage() != null) {
			where("c.life_stage = :stage", "stage", search.stage().name());
		}
		if (!RegisterSearch.isBlank(search.municipality())) {
			where(MUNICIPALITY + " = :municipality", "municipality", search.municipality());
		}
		if (search.care() != null) {
			where(":care = any(c.care_items)", "care", search.care().name());
		}
		if (!RegisterSearch.isBlank(search.main())) {
			where("c.main_coordinator = :main", "main", search.main());
		}
		if (search.until() != null) {
			where("c.next_date <= :until", "until", search.until());
		}
		if (search.phase() != null) {
			where(CasePhase.SQL + " = :phase", "phase", search.phase().name());
		}
		if (search.isInDanger()) {
			this.conditions.add(DANGER);
		}
		return this;
	}

	RegisterQuery after(RegisterPosition position) {
		this.parameters.put("number", position.number());
		return where("(c.next_date, c.number) > (:date, :number)", "date", position.nextDate());
	}

	/** Born on one of the days between these, both inclusive. */
	RegisterQuery bornBetween(List<LocalDate> from, List<LocalDate> until) {
		this.parameters.put("bornUntil", until.stream().map(LocalDate::toString).toArray(String[]::new));
		return where("""
				exists (select 1 from unnest(:bornFrom::date[], :bornUntil::date[]) born (first, last)
				where %s between born.first and born.last)""".formatted(BIRTH_DATE), "bornFrom",
				from.stream().map(LocalDate::toString).toArray(String[]::new));
	}

	private RegisterQuery where(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
		return this;
	}

	String sql(int limit) {
		String more = this.conditions.stream().map((condition) -> " and " + condition).collect(Collectors.joining());
		return "%s%s order by c.next_date, c.number limit %d".formatted(ROWS, more, limit);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
