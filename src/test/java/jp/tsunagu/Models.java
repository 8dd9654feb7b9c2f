package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that administrators edit, as the gates find them: a new one is in every test
 * by itself.
 */
public final class Models {

	private Models() {
	}

	public static List<Path> bpmn() throws IOException {
		return files("bpmn", ".bpmn");
	}

	public static List<Path> dmn() throws IOException {
		return files("bpmn", ".dmn");
	}

	public static List<Path> forms() throws IOException {
		return files("forms", ".form");
	}

	/** The process keys: each is the name of its file. */
	public static List<String> keys() throws IOException {
		return bpmn().stream().map((file) -> file.getFileName().toString().replace(".bpmn", "")).toList();
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
