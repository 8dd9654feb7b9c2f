package jp.tsunagu.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 児童台帳: the children with an open case in an area, who is next first, each as the viewer
 * may see them. One statement a page, at any number of cases.
 */
@Service
@Transactional(readOnly = true)
public class ChildrensRegister {

	/** How many children a page shows. */
	public static final int PAGE = 30;

	private final JdbcClient database;

	private final Clock clock;

	ChildrensRegister(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A page after that position, and one more row if there are more. */
	public List<RegisterRow> page(AreaId area, String viewer, RegisterSearch search, RegisterPosition after) {
		return rows(new RegisterQuery(area.toString(), viewer, today()).search(search).after(after), PAGE + 1);
	}

	List<RegisterRow> rows(RegisterQuery query, int limit) {
		return this.database.sql(query.sql(limit)).params(query.parameters()).query((row, number) -> row(row)).list();
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	private static RegisterRow row(ResultSet row) throws SQLException {
		String name = Stream.of(row.getString("family_name"), row.getString("given_name"))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		String stage = row.getString("life_stage");
		return new RegisterRow(row.getString("number"), row.getBoolean("identified"), name.isEmpty() ? null : name,
				row.getString("kana"), row.getString("alias"), row.getObject("birth_date", LocalDate.class),
				row.getObject("child_age", Integer.class), row.getString("municipality"),
				(stage != null) ? LifeStage.valueOf(stage) : null, row.getObject("care_score", Integer.class),
				row.getString("main_coordinator"), row.getObject("next_date", LocalDate.class),
				row.getBoolean("danger"));
	}

}
