package jp.tsunagu.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * Draws models with bpmn-js in Chromium. Each picture carries the SHA-256 of the model it
 * was drawn from, so that a test can tell whether it is still true.
 */
final class ModelPictures implements AutoCloseable {

	private static final Path BPMN_JS = Path
		.of("src/main/frontend/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Pattern MARKER = Pattern.compile("(?<=id=\"|#)marker-[0-9a-z]+");

	private static final Pattern MOUSE_AREA = Pattern.compile("<[^<>]*class=\"djs-(hit|outline)[^<>]*/>");

	private final Playwright playwright;

	private final Page page;

	ModelPictures() throws IOException {
		if (!Files.exists(BPMN_JS)) {
			throw new IllegalStateException("bpmn-js is missing: `mvn generate-resources` fetches it");
		}
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Browser browser = this.playwright.chromium().launch(options());
		this.page = browser.newPage();
		this.page.setContent(
				"<!DOCTYPE html><html lang='ja'><div id='canvas' style='width:2400px;height:1400px'></div></html>");
		this.page.addScriptTag(new Page.AddScriptTagOptions().setPath(BPMN_JS));
	}

	private static LaunchOptions options() {
		LaunchOptions options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
				"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"));
		return Files.exists(CHROMIUM) ? options.setExecutablePath(CHROMIUM) : options;
	}

	static Path of(Path model) {
		return Path.of("docs/processes", model.getFileName().toString().replace(".bpmn", ".svg"));
	}

	static boolean isCurrent(Path model) throws IOException {
		Path picture = of(model);
		return Files.exists(picture) && Files.readString(picture).contains(seal(model));
	}

	/**
	 * Draws a model that has changed since its picture was drawn.
	 * @return what a reader would stumble over: labels on lines, lines through shapes
	 */
	List<String> draw(Path model) throws IOException {
		Map<?, ?> drawn = (Map<?, ?>) this.page.evaluate(script(), Files.readString(model));
		String svg = withFixedIds(MOUSE_AREA.matcher(drawn.get("svg").toString()).replaceAll(""))
			.replaceFirst("<svg ", "<!-- %s -->\n<svg lang=\"ja\" ".formatted(seal(model)))
			.replaceFirst("(<svg [^>]*>)",
					"$1\n<rect x=\"-10000\" y=\"-10000\" width=\"20000\" height=\"20000\" " + "fill=\"white\"/>");
		Files.writeString(of(model), svg.endsWith("\n") ? svg : svg + "\n");
		return ((List<?>) drawn.get("findings")).stream().map(Object::toString).toList();
	}

	private static String script() throws IOException {
		try (InputStream script = ModelPictures.class.getResourceAsStream("draw.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * The same model gives the same picture: bpmn-js numbers its arrow heads by chance.
	 */
	private static String withFixedIds(String svg) {
		Map<String, String> ids = new LinkedHashMap<>();
		return MARKER.matcher(svg)
			.replaceAll((found) -> ids.computeIfAbsent(found.group(), (id) -> "arrow-" + (ids.size() + 1)));
	}

	private static String seal(Path model) throws IOException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
			return "model sha-256 " + HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
