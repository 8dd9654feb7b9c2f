package jp.tsunagu.issue;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The issues of an area, page by page; one statement for a page, whatever is on it. */
@Service
@Transactional(readOnly = true)
public class IssueBoard {

	public static final int PAGE = 50;

	private static final Set<IssueStatus> OPEN = Arrays.stream(IssueStatus.values())
		.filter(IssueStatus::isOpen)
		.collect(Collectors.toSet());

	/** Served by x_issue_board. */
	private static final String SELECT = """
			select i.*, coalesce(p.status, i.status) as shown_status,
				coalesce(p.resolution_degree, i.resolution_degree) as shown_degree,
				coalesce(p.next_review_on, i.next_review_on) as shown_review,
				coalesce(p.council_result, i.council_result) as shown_result
			from tsunagu.issue i
			left join tsunagu.issue p on p.number = i.merged_into
			where i.area_id = :area and i.status in (:statuses)""";

	private static final String ORDER = " order by - coalesce(i.severity, 0), i.raised_at, i.number";

	/**
	 * Counts for the lines of the page alone. Served by x_issue_merged and the key of
	 * issue_origin.
	 */
	private static final String COUNTED = """
			select i.*, a.records from (%s limit :page) i
			cross join lateral (select count(distinct o.record_number) as records from tsunagu.issue_origin o
				where o.issue_number in (select i.number union all
					select c.number from tsunagu.issue c where c.merged_into = i.number)) a
			%s""";

	/** Served by x_issue_status. */
	private static final String COUNTS = """
			select status, count(*) as issues from (select status from tsunagu.issue where area_id = ? limit 20000) bounded
			group by status""";

	/** Served by x_issue_status. */
	private static final String DEGREES = """
			select resolution_degree, count(*) as issues from tsunagu.issue
			where area_id = :area and status in (:statuses) group by 1""";

	private final JdbcClient database;

	IssueBoard(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The most severe first, then the oldest.
	 * @param after the last line of the page before; null for the first page
	 */
	public List<IssueLine> page(AreaId area, IssueFilter filter, IssueLine.Key after) {
		StringBuilder sql = new StringBuilder(SELECT);
		Map<String, Object> params = new HashMap<>(Map.of("area", area.toString(), "page", PAGE, "statuses",
				(filter.statuses().isEmpty() ? OPEN : filter.statuses()).stream().map(Enum::name).toList()));
		if (filter.scope() != null) {
			where(sql, params, "i.scope = :scope", "scope", filter.scope().name());
		}
		if (filter.municipality() != null) {
			where(sql, params, ":place = any(i.municipalities)", "place", filter.municipality());
		}
		if (filter.owner() != null) {
			where(sql, params, "i.owner = :owner", "owner", filter.owner().toString());
		}
		if (filter.degree() != null) {
			where(sql, params, "coalesce(p.resolution_degree, i.resolution_degree) = :degree", "degree",
					filter.degree());
		}
		if (filter.text() != null && !filter.text().isBlank()) {
			where(sql, params, "(position(:words in i.title_key) > 0 or position(upper(:number) in i.number) > 0)",
					"words", Grams.folded(filter.text()));
			params.put("number", Normalizer.normalize(filter.text().strip(), Normalizer.Form.NFKC));
		}
		if (after != null) {
			where(sql, params, "(- coalesce(i.severity, 0), i.raised_at, i.number) > (:severity, :raised, :last)",
					"severity", -after.severity());
			params.put("raised", Timestamp.from(after.raisedAt()));
			params.put("last", after.number().toString());
		}
		return this.database.sql(COUNTED.formatted(sql.append(ORDER), ORDER))
			.params(params)
			.query((row, index) -> line(row))
			.list();
	}

	private static void where(StringBuilder sql, Map<String, Object> params, String condition, String name,
			Object value) {
		sql.append(" and ").append(condition);
		params.put(name, value);
	}

	/** How many issues of an area stand where; counted up to 20,000. */
	public Map<IssueStatus, Integer> counts(AreaId area) {
		Map<IssueStatus, Integer> counts = new EnumMap<>(IssueStatus.class);
		this.database.sql(COUNTS).param(area.toString()).query((ResultSet row) -> {
			while (row.next()) {
				counts.put(IssueStatus.valueOf(row.getString("status")), row.getInt("issues"));
			}
			return counts;
		});
		return counts;
	}

	/** How many open issues of an area are resolved how far, the least first. */
	public Map<Integer, Integer> degrees(AreaId area) {
		Map<Integer, Integer> degrees = new TreeMap<>();
		this.database.sql(DEGREES)
			.param("area", area.toString())
			.param("statuses", OPEN.stream().map(Enum::name).toList())
			.query((row) -> {
				degrees.put(row.getInt("resolution_degree"), row.getInt("issues"));
			});
		return degrees;
	}

	private static IssueLine line(ResultSet row) throws SQLException {
		String parent = row.getString("merged_into");
		String result = row.getString("shown_result");
		Date review = row.getDate("shown_review");
		return new IssueLine(RecordNumber.of(row.getString("number")), row.getString("title"),
				IssueScope.valueOf(row.getString("scope")), IssueStatus.valueOf(row.getString("shown_status")),
				(parent != null) ? RecordNumber.of(parent) : null, row.getInt("severity"),
				CoordinatorId.of(row.getString("owner")), texts(row.getArray("municipalities")),
				Math.max(row.getInt("affected_count"), row.getInt("records")), row.getInt("shown_degree"),
				(review != null) ? review.toLocalDate() : null, row.getTimestamp("raised_at").toInstant(),
				(result != null) ? CouncilResult.valueOf(result) : null, row.getInt("reopened_count"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
