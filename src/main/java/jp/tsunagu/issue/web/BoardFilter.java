package jp.tsunagu.issue.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueFilter;
import jp.tsunagu.issue.IssueLine;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueStatus;

import org.springframework.web.util.UriComponentsBuilder;

/** What the address bar asks the board for; what it cannot mean is left out. */
record BoardFilter(String q, String status, String scope, String municipality, String owner, String degree,
		String after) {

	static final String ALL = "ALL";

	IssueFilter issues() {
		return new IssueFilter(statuses(), code(IssueScope.class, this.scope), filled(this.municipality),
				(filled(this.owner) != null && this.owner.matches("[A-Za-z0-9-]+")) ? CoordinatorId.of(this.owner)
						: null,
				filled(this.q), chosenDegree());
	}

	private Integer chosenDegree() {
		return (this.degree != null && this.degree.matches("[0-4]")) ? Integer.valueOf(this.degree) : null;
	}

	private Set<IssueStatus> statuses() {
		if (ALL.equals(this.status)) {
			return EnumSet.allOf(IssueStatus.class);
		}
		IssueStatus one = code(IssueStatus.class, this.status);
		return (one != null) ? EnumSet.of(one) : Set.of();
	}

	/** The last line of the page before; null for the first page. */
	IssueLine.Key key() {
		String[] parts = (this.after != null) ? this.after.split("~", 3) : new String[0];
		try {
			return (parts.length == 3)
					? new IssueLine.Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), RecordNumber.of(parts[2]))
					: null;
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return null;
		}
	}

	String linkTo(IssueLine.Key last) {
		return link(this.status,
				(last != null) ? "%d~%s~%s".formatted(last.severity(), last.raisedAt(), last.number()) : null);
	}

	String linkTo(IssueStatus other) {
		return link(other.name(), null);
	}

	private String link(String chosen, String from) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/issues");
		add(link, "q", this.q);
		add(link, "status", chosen);
		add(link, "scope", this.scope);
		add(link, "municipality", this.municipality);
		add(link, "owner", this.owner);
		add(link, "degree", this.degree);
		add(link, "after", from);
		return link.encode().toUriString();
	}

	private static void add(UriComponentsBuilder link, String name, String text) {
		if (filled(text) != null) {
			link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, text));
		}
	}

	private static String filled(String text) {
		String readable = (text != null) ? text.replaceAll("\\p{Cntrl}", "") : "";
		return readable.isBlank() ? null : readable;
	}

	private static <E extends Enum<E>> E code(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants()).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

}
