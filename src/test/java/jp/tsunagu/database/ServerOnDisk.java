package jp.tsunagu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server of a data directory as the operating system sees it. */
record ServerOnDisk(Path directory) {

	Path pidFile() {
		return this.directory.resolve("cluster/postmaster.pid");
	}

	ProcessHandle postmaster() throws IOException {
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0))).orElseThrow();
	}

	void pretendToBe(long pid) throws IOException {
		Files.writeString(pidFile(), Files.readString(pidFile()).replaceFirst("\\d+", String.valueOf(pid)));
	}

	List<ProcessHandle> processes() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.command()
				.filter((it) -> it.startsWith(this.directory + "/"))
				.isPresent())
			.toList();
	}

	void killEverything() {
		while (!processes().isEmpty()) {
			processes().forEach(ProcessHandle::destroyForcibly);
		}
	}

}
