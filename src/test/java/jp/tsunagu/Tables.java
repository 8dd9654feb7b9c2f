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

	private Map<String, String> contents(String which) {
		List<String> names = this.database
			.sql("""
					select format('%I.%I', table_schema, table_name) from information_schema.tables
					where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and """
					+ " " + which)
			.query(String.class)
			.list();
		Map<String, String> contents = new LinkedHashMap<>();
		names(which).forEach((name) -> contents.put(name, content(name)));
		return contents;
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
