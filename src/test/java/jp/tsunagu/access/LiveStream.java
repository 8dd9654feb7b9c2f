package jp.tsunagu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** An open page that hears of changes, and comes back when the server ends its stream. */
class LiveStream {

	private static final Pattern CURSOR = Pattern.compile("id:(\\S+)");

	private final Browser browser;

	private final Client node;

	private final List<String> heard = new ArrayList<>();

	private String cursor;

	LiveStream(Browser browser, Client node) {
		this.browser = browser;
		this.node = node;
	}

	/** Listens once, until the server has it ask anew. */
	LiveStream catchUp() {
		this.browser.moveTo(this.node);
		String address = "/live" + ((this.cursor != null) ? "?since=" + this.cursor : "");
		String lines = this.browser.call("GET", address, null).body();
		lines.lines()
			.filter((line) -> line.startsWith("event:") && !line.equals("event:hello"))
			.forEach((line) -> this.heard.add(line.substring("event:".length())));
		Matcher ids = CURSOR.matcher(lines);
		while (ids.find()) {
			this.cursor = ids.group(1);
		}
		assertThat(this.cursor).as(lines).isNotNull();
		return this;
	}

	LiveStream forget() {
		this.heard.clear();
		return this;
	}

	LiveStream untilItHears(String topic) {
		Instant latest = Instant.now().plus(Duration.ofSeconds(60));
		while (!this.heard.contains(topic)) {
			assertThat(Instant.now()).as("%s has only heard %s", this.node, this.heard).isBefore(latest);
			catchUp();
		}
		return this;
	}

	List<String> heard() {
		return this.heard;
	}

}
