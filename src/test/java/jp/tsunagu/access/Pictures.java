package jp.tsunagu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import com.microsoft.playwright.Page;

/** Keeps pictures of pages; with -Ddocs.write=true they become the guides'. */
final class Pictures {

	private Pictures() {
	}

	static void take(Page page, String name) {
		Path file = Path.of("target", "screenshots", name + ".png");
		page.screenshot(new Page.ScreenshotOptions().setPath(file));
		if (Boolean.getBoolean("docs.write")) {
			try {
				Files.copy(file, Path.of("docs", "user", "images", name + ".png"), StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
