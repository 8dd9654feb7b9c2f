package jp.tsunagu.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The directory with everything of the embedded server, held by one application at a
 * time; the operating system lets go of the lock when that application dies.
 */
final class DataDirectory implements Closeable {

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	static DataDirectory open(Path directory) {
		try {
			Path path = Files.createDirectories(directory).toRealPath();
			FileChannel lock = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!locked(lock)) {
				lock.close();
				throw new StartRefusedException(
						("The data directory %s is in use by another running Tsunagu: stop that "
								+ "one first, or choose another directory with TSUNAGU_DATABASE_DIRECTORY.")
							.formatted(path));
			}
			return new DataDirectory(path, lock);
		}
		catch (IOException ex) {
			throw new StartRefusedException(
					"The data directory %s cannot be written by the user %s: give it to that user, or choose another directory with TSUNAGU_DATABASE_DIRECTORY."
						.formatted(directory.toAbsolutePath(), System.getProperty("user.name")),
					ex);
		}
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/** Unpacked programs; a process that runs from here is ours. */
	Path programs() {
		return this.path.resolve("postgresql");
	}

	Path cluster() {
		return this.path.resolve("cluster");
	}

	Path passwordFile() {
		return this.path.resolve("password");
	}

	Path log() {
		return this.path.resolve("postgresql.log");
	}

	void keepLogSmall() throws IOException {
		if (Files.exists(log()) && Files.size(log()) > 5_000_000) {
			Files.move(log(), log().resolveSibling("postgresql.old.log"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
