package jp.tsunagu.database;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on the loopback address whose data outlive whatever happens to it
 * or to us.
 */
class EmbeddedServer implements Closeable {

	static final String DATABASE = "tsunagu";

	/**
	 * Given on every start, so that no file on the disk can make the server forgetful.
	 */
	private static final String SETTINGS = String.join(" -c ", "", "fsync=on", "synchronous_commit=on",
			"full_page_writes=on", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=50",
			// a constraint's detail and a statement's text can hold a child's name
			"log_error_verbosity=terse", "log_min_error_statement=panic", "log_checkpoints=off");

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

	private final DataDirectory directory;

	private final ServerProcesses processes;

	private final ServerCommand command;

	private final int port;

	private final String password;

	private final ServerWatchdog watchdog;

	private EmbeddedServer(DataDirectory directory, int port) throws IOException, SQLException {
		this.directory = directory;
		this.processes = new ServerProcesses(directory);
		this.command = new ServerCommand(ServerPrograms.unpackInto(directory.programs()));
		this.port = (port != 0) ? port : freePort();
		stop();
		this.processes.clear(PATIENCE);
		directory.keepLogSmall();
		Cluster cluster = new Cluster(directory);
		cluster.createIfMissing(this.command);
		this.password = cluster.password();
		start();
		createDatabaseIfMissing();
		this.watchdog = new ServerWatchdog(this);
	}

	static EmbeddedServer start(DataDirectory directory, int port) {
		try {
			return new EmbeddedServer(directory, port);
		}
		catch (IOException | SQLException ex) {
			throw new StartRefusedException(
					"The database in %s could not be started: %s".formatted(directory, ex.getMessage()), ex);
		}
	}

	boolean isRunning() {
		return this.processes.serverRuns();
	}

	/** For the watchdog: whatever is left of the old server goes first. */
	void startAgain() throws IOException {
		this.processes.clear(PATIENCE);
		start();
	}

	String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		this.watchdog.close();
		stop();
	}

	private void start() throws IOException {
		pgCtl("start", "--timeout=300", "--log=" + this.directory.log(), "--options=-p " + this.port + SETTINGS);
		log.info("PostgreSQL keeps its data in {} and listens on 127.0.0.1:{}", this.directory, this.port);
	}

	private void stop() throws IOException {
		if (isRunning()) {
			try {
				pgCtl("stop", "--mode=fast");
			}
			catch (IOException ex) {
				log.warn("PostgreSQL is stopped hard and recovers at its next start: {}", ex.getMessage());
				pgCtl("stop", "--mode=immediate");
			}
		}
	}

	private void pgCtl(String action, String... options) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of(action, "--pgdata=" + this.directory.cluster(), "--wait", "--silent"));
		arguments.addAll(List.of(options));
		this.command.run(this.directory.log(), "pg_ctl", arguments);
	}

	private void createDatabaseIfMissing() throws SQLException {
		try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), Cluster.SUPERUSER, this.password);
				Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
			if (!found.next()) {
				statement.execute("create database " + DATABASE);
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
