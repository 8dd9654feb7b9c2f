package jp.tsunagu.boundary;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows PostgreSQL has read by sequential scan, by table. */
@TestComponent
class ScannedRows {

	private final DataSource pool;

	private final JdbcClient database;

	ScannedRows(DataSource pool, JdbcClient database) {
		this.pool = pool;
		this.database = database;
	}

	/** What the work has read. */
	Map<String, Long> during(Runnable work) throws Exception {
		Map<String, Long> before = read();
		work.run();
		Map<String, Long> read = new TreeMap<>();
		read().forEach((table, rows) -> read.put(table, rows - before.getOrDefault(table, 0L)));
		read.values().removeIf((rows) -> rows == 0);
		return read;
	}

	/** A server process reports what it has read when its connection is closed. */
	private Map<String, Long> read() throws SQLException, InterruptedException {
		HikariPoolMXBean connections = this.pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
		connections.softEvictConnections();
		while (connections.getTotalConnections() > 0) {
			Thread.sleep(20);
		}
		while (serverProcesses() > 1) {
			Thread.sleep(20);
		}
		Map<String, Long> rows = new TreeMap<>();
		this.database.sql("select relname, seq_tup_read from pg_stat_user_tables")
			.query((row, number) -> rows.put(row.getString(1), row.getLong(2)))
			.list();
		return rows;
	}

	private long serverProcesses() {
		return this.database.sql("""
				select count(*) from pg_stat_activity where datname = current_database()
				and backend_type = 'client backend' and application_name <> 'tsunagu-live'""") // which
																								// listens
																								// alone
			.query(Long.class)
			.single();
	}

}
