package jp.tsunagu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What runs from the programs of a data directory. A zombie and a stranger with the same
 * number have another executable or none, so neither is taken for the server.
 */
class ServerProcesses {

	private final Path programs;

	private final Path pidFile;

	ServerProcesses(DataDirectory directory) {
		this.programs = directory.programs();
		this.pidFile = directory.cluster().resolve("postmaster.pid");
	}

	boolean serverRuns() {
		return pid().filter(this::isOurs).isPresent();
	}

	/**
	 * Makes sure that nobody works on the data any more and that the next server can
	 * start. A live number in postmaster.pid that is not ours would keep it from
	 * starting; the file may go only after every process of ours has gone, because it is
	 * also what protects the data against them.
	 */
	void clear(Duration patience) throws IOException {
		long deadline = System.nanoTime() + patience.toNanos();
		// without their server the others end by themselves, a busy one at its next wait
		while (!ours().isEmpty()) {
			if (System.nanoTime() > deadline) {
				ours().forEach(ProcessHandle::destroyForcibly);
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
		if (pid().isPresent()) {
			Files.deleteIfExists(this.pidFile);
		}
	}

	private List<ProcessHandle> ours() {
		return ProcessHandle.allProcesses().filter(this::isOurs).toList();
	}

	private boolean isOurs(ProcessHandle process) {
		return process.info().command().filter((command) -> Path.of(command).startsWith(this.programs)).isPresent();
	}

	/** Whoever carries the number in postmaster.pid now. */
	private Optional<ProcessHandle> pid() {
		try {
			return Files.readString(this.pidFile)
				.lines()
				.findFirst()
				.map((line) -> Long.parseLong(line.strip()))
				.flatMap(ProcessHandle::of);
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
