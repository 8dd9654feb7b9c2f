package jp.tsunagu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/operations.md tells people to run is what is run here. */
public final class OperationsGuide {

	private OperationsGuide() {
	}

	/** The block of code that begins with these words. */
	public static String block(String beginning) throws IOException {
		Matcher block = Pattern.compile("```\\w*\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("docs", "operations.md")));
		if (!block.find()) {
			throw new AssertionError("docs/operations.md has no block that begins with " + beginning);
		}
		return block.group(1);
	}

}
