package jp.tsunagu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import jp.tsunagu.OneAtATime;

/**
 * The browser of the journeys: Debian's Chromium with Japanese fonts. Where they are
 * missing they are installed, so that a fresh machine needs no preparation.
 */
public final class Chromium implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium");

	private static final Path FONTS = Path.of("/usr/share/fonts/opentype/noto");

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	public Chromium() {
		install();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setHeadless(true).setArgs(FLAGS));
	}

	public Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static void install() {
		try {
			OneAtATime.doing("chromium", Chromium::installed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean installed() {
		if (Files.exists(PROGRAM) && Files.exists(FONTS)) {
			return true;
		}
		String prefix = "root".equals(System.getProperty("user.name")) ? "" : "sudo -n ";
		run(prefix + "apt-get update -q");
		run(prefix + "apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk");
		return true;
	}

	private static void run(String command) {
		try {
			Process process = new ProcessBuilder(command.split(" ")).inheritIO().start();
			boolean done = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
			if (!done) {
				throw new IllegalStateException(
						"Chromium and Japanese fonts are needed (Debian: chromium fonts-noto-cjk); '%s' failed"
							.formatted(command));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					"Install chromium and fonts-noto-cjk by hand: '%s' cannot be run here".formatted(command), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
