package jp.tsunagu;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What two JVMs of one build must not do at the same moment. */
public final class OneAtATime {

	private OneAtATime() {
	}

	/** Waits until no other JVM does what has this name. */
	public static <T> T doing(String name, Work<T> work) throws IOException {
		Path file = Files.createDirectories(Path.of("target", "locks")).resolve(name);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			return work.done();
		}
	}

	/** Something that may fail with the disk. */
	@FunctionalInterface
	public interface Work<T> {

		T done() throws IOException;

	}

}
