package jp.tsunagu.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to the database on a connection of its own, which no page has to wait for; when
 * it is lost, another is opened, after a pause that grows. Whatever was told meanwhile is
 * not known: then all open pages look again.
 */
@Component
class LiveListener implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveListener.class);

	private static final int LOOK_EVERY = 10_000;

	private static final int SHORTEST_PAUSE = 200;

	private static final int LONGEST_PAUSE = 10_000;

	private final HikariDataSource pool;

	private final LiveHub hub;

	private volatile Thread thread;

	private volatile Connection connection;

	LiveListener(DataSource source, LiveHub hub) throws SQLException {
		this.pool = source.unwrap(HikariDataSource.class);
		this.hub = hub;
	}

	private void listen() {
		int pause = SHORTEST_PAUSE;
		while (isRunning()) {
			try (Connection opened = open()) {
				this.connection = opened;
				this.hub.tellEverything();
				pause = SHORTEST_PAUSE;
				while (isRunning()) {
					hear(opened);
				}
			}
			catch (SQLException ex) {
				if (isRunning()) {
					log.warn("Open pages hear nothing until the database is back: {}", ex.getMessage());
					sleep(pause);
					pause = Math.min(2 * pause, LONGEST_PAUSE);
				}
			}
			catch (RuntimeException ex) {
				log.error("Open pages were not told of a change", ex);
			}
		}
	}

	private void hear(Connection opened) throws SQLException {
		PGNotification[] heard = opened.unwrap(PGConnection.class).getNotifications(LOOK_EVERY);
		if (heard == null || heard.length == 0) {
			if (isRunning() && !opened.isValid(5)) {
				throw new SQLException("the connection is dead");
			}
			return;
		}
		for (PGNotification one : heard) {
			Change.of(one.getParameter()).ifPresent(this.hub::tell);
		}
	}

	/** With the settings of the pool, and outside of it. */
	private Connection open() throws SQLException {
		Properties properties = new Properties();
		properties.putAll(this.pool.getDataSourceProperties());
		properties.replaceAll((name, setting) -> String.valueOf(setting));
		properties.setProperty("ApplicationName", "tsunagu-live");
		if (this.pool.getUsername() != null) {
			properties.setProperty("user", this.pool.getUsername());
		}
		if (this.pool.getPassword() != null) {
			properties.setProperty("password", this.pool.getPassword());
		}
		Connection opened = DriverManager.getConnection(this.pool.getJdbcUrl(), properties);
		try (Statement statement = opened.createStatement()) {
			statement.execute("listen tsunagu_live");
		}
		return opened;
	}

	private static void sleep(int pause) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.thread = new Thread(this::listen, "live-listener");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		running.interrupt();
		try {
			if (this.connection != null) {
				this.connection.abort(Runnable::run); // it may be waiting for news
			}
			running.join(5_000);
		}
		catch (SQLException ex) {
			log.debug("The listening connection was lost before", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
