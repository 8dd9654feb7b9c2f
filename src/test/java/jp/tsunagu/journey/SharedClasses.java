package jp.tsunagu.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.Prepared;

/**
 * The application's own classes as a jar, because only those of jars can be kept ready
 * for the next JVM, and the archive in which the first start of a journey leaves them.
 */
final class SharedClasses {

	private static final String ARCHIVE = "classes.jsa";

	private SharedClasses() {
	}

	/** What the application needs, and nothing of the tests. */
	static String classPath() {
		Path jar = Prepared.once("jar", SharedClasses::pack).resolve("application.jar").toAbsolutePath();
		String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar") && !entry.contains("oauth2-authorization-server"))
			.collect(Collectors.joining(File.pathSeparator));
		return jar + File.pathSeparator + libraries;
	}

	/** For a start that leaves its classes in this directory when it ends. */
	static String leftIn(Path directory) {
		return "-XX:ArchiveClassesAtExit=" + directory.resolve(ARCHIVE);
	}

	/** For a start that takes them from there. */
	static String from(Path directory) {
		return "-XX:SharedArchiveFile=" + directory.resolve(ARCHIVE).toAbsolutePath();
	}

	private static void pack(Path directory) throws IOException {
		Files.createDirectories(directory);
		int code = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", directory.resolve("application.jar").toString(), "-C",
					classes(), ".");
		if (code != 0) {
			throw new IOException("The classes cannot be packed");
		}
	}

	private static String classes() {
		List<String> directories = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith(".jar") && !entry.endsWith("test-classes"))
			.toList();
		if (directories.size() != 1) {
			throw new IllegalStateException("Which of them are the application's classes? " + directories);
		}
		return directories.get(0);
	}

}
