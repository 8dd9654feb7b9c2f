package jp.tsunagu.database;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it dies under the running application. It asks instead of
 * waiting, because the server is not a child of this process.
 */
class ServerWatchdog implements Closeable, Runnable {

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Logger log = LoggerFactory.getLogger(ServerWatchdog.class);

	private final EmbeddedServer server;

	private final Thread thread = new Thread(this, "database-watchdog");

	ServerWatchdog(EmbeddedServer server) {
		this.server = server;
		this.thread.setDaemon(true);
		this.thread.start();
	}

	@Override
	public void run() {
		try {
			while (true) {
				Thread.sleep(PAUSE.toMillis());
				if (!this.server.isRunning()) {
					startAgain();
				}
			}
		}
		catch (InterruptedException ex) {
			// closed
		}
	}

	private void startAgain() {
		log.warn("PostgreSQL has died and is started again");
		try {
			this.server.startAgain();
		}
		catch (IOException | RuntimeException ex) {
			log.error("PostgreSQL could not be started again, the next attempt follows: {}", ex.getMessage());
		}
	}

	/** Returns when no start is under way any more, so that the server can be stopped. */
	@Override
	public void close() {
		this.thread.interrupt();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
