package jp.tsunagu;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the database holds, as text: what a dump of it would show. */
@TestComponent
public class Tables {

	private final JdbcClient database;

	public Tables(JdbcClient database) {
		this.database = database;
	}

	/** All rows of the engine's tables, runtime and history, by the table's name. */
	public Map<String, String> ofTheEngine() {
		return contents("table_name like 'act\\_%'");
	}

	/** All rows of our own tables. */
	public Map<String, String> ofTheDomain() {
		return contents("table_schema = 'tsunagu'");
	}

	/** Changes when anything is written anywhere; for finding out whether it was. */
	public Map<String, String> fingerprints() {
		String all = names("true").stream()
			.map((name) -> "select '%1$s', count(*) || '/' || coalesce(sum(hashtext(t::text)), 0) from %1$s t"
				.formatted(name))
			.collect(Collectors.joining(" union all "));
		Map<String, String> fingerprints = new TreeMap<>();
		this.database.sql(all).query((row, number) -> fingerprints.put(row.getString(1), row.getString(2))).list();
		return fingerprints;
	}

	private Map<String, String> contents(String which) {
		Map<String, String> contents = new LinkedHashMap<>();
		names(which).forEach((name) -> contents.put(name, content(name)));
		return contents;
	}

	private List<String> names(String which) {
		return this.database.sql("""
				select format('%%I.%%I', table_schema, table_name) from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
				and %s""".formatted(which)).query(String.class).list();
	}

	private String content(String table) {
		return String.join("\n", this.database.sql("select * from " + table).query((row, number) -> text(row)).list());
	}

	private static String text(ResultSet row) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			boolean bytes = "bytea".equals(row.getMetaData().getColumnTypeName(i));
			byte[] content = bytes ? row.getBytes(i) : null;
			text.append((content != null) ? new String(content, StandardCharsets.UTF_8) : row.getString(i));
			text.append('\t');
		}
		return text.toString();
	}

}
