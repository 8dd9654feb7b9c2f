package jp.tsunagu.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The address under which people outside reach this house, {@code tsunagu.public-url}.
 * Without a mail server it may be missing: then a link leads to this machine.
 */
@Component
public class PublicUrl {

	private final String base;

	PublicUrl(@Value("${tsunagu.public-url:}") String url, @Value("${server.port:8080}") int port, MailGate gate) {
		if (!url.matches("https?://[^\\s?#]+") && (gate.hasServer() || !url.isBlank())) {
			throw new InvalidConfigurationPropertyValueException("tsunagu.public-url", url,
					"links in mails begin with it, so it must be an address such as https://tsunagu.example.jp");
		}
		this.base = url.isBlank() ? "http://localhost:" + port : url.replaceAll("/+$", "");
	}

	/** The address of a page, by a path that begins with a slash. */
	public String of(String path) {
		return this.base + path;
	}

}
