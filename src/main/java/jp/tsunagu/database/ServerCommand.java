package jp.tsunagu.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

	/** Answers whether the program succeeded. */
	boolean run(Path output, String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.programs.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
		// what the operator's shell says about other servers is not meant for this one
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "C");
		return waitFor(builder.start()) == 0;
	}

	private int waitFor(Process process) {
		boolean interrupted = false;
		try {
			// a half-started or half-stopped server helps nobody, not even an impatient
			// caller
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

	/** What PostgreSQL itself gave as its reason, for the sentence the operator reads. */
	static String lastWords(Path output) throws IOException {
		if (!Files.exists(output)) {
			return "";
		}
		List<String> lines = Files.readString(output, StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
			.toList();
		return lines.isEmpty() ? "see " + output : lines.get(lines.size() - 1);
	}

}
