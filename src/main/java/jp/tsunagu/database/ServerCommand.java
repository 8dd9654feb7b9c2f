package jp.tsunagu.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * Runs one of PostgreSQL's programs to its end. They refuse to run as root, so root runs
 * them in a user namespace where it is nobody.
 */
class ServerCommand {

	private final Path programs;

	ServerCommand(Path programs) {
		this.programs = programs;
		if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
			throw new StartRefusedException("PostgreSQL does not run as root, and this machine does not let root step "
					+ "down with `unshare -U`: start Tsunagu as an ordinary user.");
		}
	}

	/** Fails with the reason that PostgreSQL itself gives in its log. */
	void run(Path log, String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.programs.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		// what the operator's shell says about other servers is not meant for this one
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "C");
		long before = Files.exists(log) ? Files.size(log) : 0;
		if (waitFor(builder.start()) != 0) {
			throw new IOException(reason(log, before));
		}
	}

	private int waitFor(Process process) {
		boolean interrupted = false;
		try {
			// a half-started or half-stopped server helps nobody
			while (true) {
				try {
					return process.waitFor();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private String reason(Path log, long before) throws IOException {
		byte[] bytes = Files.readAllBytes(log);
		List<String> lines = new String(bytes, (int) before, (int) (bytes.length - before), StandardCharsets.UTF_8)
			.lines()
			.toList();
		// pg_ctl only says that it could not, the server before it says why
		return lastOf(lines, "FATAL:", "PANIC:", "error:").or(() -> lastOf(lines, "pg_ctl:"))
			.orElse("its reason is in " + log);
	}

	private Optional<String> lastOf(List<String> lines, String... signs) {
		return lines.stream()
			.filter((line) -> Stream.of(signs).anyMatch(line::contains))
			.reduce((first, second) -> second);
	}

}
