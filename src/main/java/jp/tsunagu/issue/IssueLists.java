package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issues of an area to choose from; one statement each, up to 1,000. */
@Component
@Transactional(readOnly = true)
public class IssueLists {

	/** Served by x_issue_board. */
	private static final String ALL = """
			select number, title, status from tsunagu.issue where area_id = :area
			order by (owner = :user) desc, number desc limit 1000""";

	/** Served by x_issue_board. */
	private static final String OPEN = """
			select number, title, status from tsunagu.issue
			where area_id = :area and status not in ('CLOSED', 'DROPPED')
			order by (owner = :user) desc, number desc limit 1000""";

	private final JdbcClient database;

	IssueLists(JdbcClient database) {
		this.database = database;
	}

	/** All of them, those this coordinator owns first. */
	public List<IssueName> all(AreaId area, CoordinatorId user) {
		return list(ALL, area, user);
	}

	/**
	 * Those another can be merged into, those this coordinator owns first: somebody is at
	 * work on it, or on what it was merged into itself.
	 */
	public List<IssueName> open(AreaId area, CoordinatorId user) {
		return list(OPEN, area, user);
	}

	private List<IssueName> list(String sql, AreaId area, CoordinatorId user) {
		return this.database.sql(sql)
			.param("area", area.toString())
			.param("user", user.toString())
			.query((row, index) -> new IssueName(RecordNumber.of(row.getString("number")), row.getString("title"),
					IssueStatus.valueOf(row.getString("status"))))
			.list();
	}

}
