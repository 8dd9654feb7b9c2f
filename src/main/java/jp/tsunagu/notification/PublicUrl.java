package jp.tsunagu.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * The address under which people outside reach this house, {@code tsunagu.public-url}.
 * Without a mail server it may be missing: then a link leads to this machine.
 */
@Component
public class PublicUrl {

	private final String base;

	PublicUrl(@Value("${tsunagu.public-url:}") String url, @Value("${server.port:8080}") int port, MailGate gate) {
		Assert.state(!gate.hasServer() || !url.isBlank(),
				"spring.mail.host is set, so tsunagu.public-url must be the address that links in mails begin with");
		Assert.state(url.isBlank() || url.matches("https?://[^\\s?#]+"), "tsunagu.public-url is no http address");
		this.base = url.isBlank() ? "http://localhost:" + port : url.replaceAll("/+$", "");
	}

	/** The address of a page, by a path that begins with a slash. */
	public String of(String path) {
		return this.base + path;
	}

}
