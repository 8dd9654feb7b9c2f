package jp.tsunagu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.springframework.util.FileSystemUtils;

/**
 * What the application leaves behind after its first start, made once for this state of
 * the sources by whichever JVM is the first to ask, and copied by everybody else. Another
 * state of the sources, the settings or the dependencies begins anew.
 */
public final class Prepared {

	private static final Path ALL = Path.of("target", "prepared");

	private Prepared() {
	}

	/**
	 * The directory of this name, which nobody changes any more. After a dot the name may
	 * say until when it holds.
	 */
	public static Path once(String name, FirstStart firstStart) {
		try {
			return OneAtATime.doing("prepared-" + name, () -> madeOnce(name, firstStart));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Copies a directory to a place where nothing is yet, with the rights of each file,
	 * of which PostgreSQL is particular.
	 */
	public static void copy(Path original, Path to) {
		try (Stream<Path> files = Files.walk(original)) {
			Files.createDirectories(to.toAbsolutePath().getParent());
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, to.resolve(original.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path madeOnce(String name, FirstStart firstStart) throws IOException {
		Path original = ALL.resolve(name + "-" + stateOfTheSources());
		if (!Files.exists(original)) {
			forget(name);
			Path unfinished = ALL.resolve(name + "-unfinished").toAbsolutePath();
			firstStart.in(unfinished);
			Files.move(unfinished, original, StandardCopyOption.ATOMIC_MOVE);
		}
		return original;
	}

	private static void forget(String name) throws IOException {
		try (Stream<Path> left = Files.list(Files.createDirectories(ALL))) {
			for (Path old : left.filter((it) -> kind(it.getFileName().toString()).equals(kind(name))).toList()) {
				FileSystemUtils.deleteRecursively(old);
			}
		}
	}

	private static String kind(String name) {
		return name.split("[.-]")[0];
	}

	private static String stateOfTheSources() throws IOException {
		CRC32 state = new CRC32();
		for (Path place : List.of(Path.of("pom.xml"), Path.of("target", "classes"),
				Path.of("target", "test-classes", "config"))) {
			try (Stream<Path> files = Files.walk(place)) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					state.update(file.toString().getBytes());
					state.update(Files.readAllBytes(file));
				}
			}
		}
		return Long.toHexString(state.getValue());
	}

	/** Makes this directory and ends in order whatever it has started for that. */
	@FunctionalInterface
	public interface FirstStart {

		void in(Path directory) throws IOException;

	}

}
