package jp.tsunagu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

import org.springframework.util.FileSystemUtils;

/** The server's files. They appear whole or not at all, and are never wiped. */
class Cluster {

	static final String SUPERUSER = "tsunagu";

	private final DataDirectory directory;

	Cluster(DataDirectory directory) {
		this.directory = directory;
	}

	void createIfMissing(ServerCommand command) throws IOException {
		if (Files.exists(this.directory.cluster())) {
			return;
		}
		Path unfinished = this.directory.cluster().resolveSibling("cluster.unfinished");
		FileSystemUtils.deleteRecursively(unfinished);
		writePassword();
		command.run(this.directory.log(), "initdb",
				List.of("--pgdata=" + unfinished, "--username=" + SUPERUSER, "--auth=scram-sha-256",
						"--pwfile=" + this.directory.passwordFile(), "--data-checksums", "--encoding=UTF8",
						"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		Files.move(unfinished, this.directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
		force(this.directory.cluster().getParent());
	}

	String password() throws IOException {
		return Files.readString(this.directory.passwordFile()).strip();
	}

	private void writePassword() throws IOException {
		Path file = this.directory.passwordFile();
		Files.deleteIfExists(file);
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		if (posix) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.SYNC);
	}

	/** A rename outlives a power cut only when its directory is on the disk too. */
	private void force(Path directory) throws IOException {
		if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
