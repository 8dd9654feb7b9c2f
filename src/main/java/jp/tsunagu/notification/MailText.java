package jp.tsunagu.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.Assert;

/** A mail as it is read: the first line of its kind's file, then the rest of it. */
public record MailText(String subject, String body) {

	private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

	static MailText of(MailKind kind, Map<String, String> parameters) {
		String[] parts = PARAMETER.matcher(template(kind))
			.replaceAll((found) -> Matcher.quoteReplacement(value(found, kind, parameters)))
			.split("\n\n", 2);
		return new MailText(parts[0].strip(), parts[1]);
	}

	private static String value(MatchResult found, MailKind kind, Map<String, String> parameters) {
		String value = parameters.get(found.group(1));
		Assert.state(value != null, () -> "Mail %s misses its %s".formatted(kind, found.group(1)));
		return value;
	}

	private static String template(MailKind kind) {
		try {
			return new ClassPathResource(kind.file(), MailText.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
