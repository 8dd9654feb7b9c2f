package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open issues of the same area that read like this one: a question to people, never
 * merged by itself (docs/adr/0020).
 */
@Component
@Transactional(readOnly = true)
public class SimilarIssues {

	private static final int MOST = 10;

	/** Fewer pairs of letters in common than this are chance. */
	private static final double LEAST = 0.1;

	/** Served by x_issue_grams. */
	private static final String SIMILAR = """
			select o.number, o.title, o.status, s.alike from tsunagu.issue i
			join tsunagu.issue o on o.area_id = i.area_id and o.number <> i.number and o.grams && i.grams
				and o.status not in ('MERGED', 'CLOSED', 'DROPPED')
			cross join lateral (select count(*) as both_have from unnest(o.grams) g where g = any(i.grams)) b
			cross join lateral (select b.both_have::float8
				/ (cardinality(o.grams) + cardinality(i.grams) - b.both_have) as alike) s
			where i.number = :number and s.alike >= :least
			order by s.alike desc, o.number limit :most""";

	private final JdbcClient database;

	SimilarIssues(JdbcClient database) {
		this.database = database;
	}

	/** The most similar first. */
	public List<Similar> to(RecordNumber issue) {
		return this.database.sql(SIMILAR)
			.param("number", issue.toString())
			.param("least", LEAST)
			.param("most", MOST)
			.query((row, index) -> new Similar(
					new IssueName(RecordNumber.of(row.getString("number")), row.getString("title"),
							IssueStatus.valueOf(row.getString("status"))),
					(int) Math.round(100 * row.getDouble("alike"))))
			.list();
	}

	/**
	 * @param percent how much of both texts is the same
	 */
	public record Similar(IssueName issue, int percent) {
	}

}
