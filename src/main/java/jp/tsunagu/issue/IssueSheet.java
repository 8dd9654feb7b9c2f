package jp.tsunagu.issue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.casefile.Topic;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 課題整理票: what an issue is about (brief 2.8). Title and desired state name nobody; the
 * fact may tell of a child, and is the keepers' own.
 *
 * @param title null until it is sorted
 * @param municipalities codes of CL-04
 * @param affectedCount children as people say it; null where the cases are all that is
 * known
 * @param severity 1 to 3; null until it is sorted
 * @param impact 1 to 3; null until it is sorted
 */
@Embeddable
public record IssueSheet(String title, @Enumerated(EnumType.STRING) IssueScope scope, String fact,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<IssueCause> causes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Topic> domains,
		@JdbcTypeCode(SqlTypes.ARRAY) List<String> municipalities, Integer affectedCount,
		@Enumerated(EnumType.STRING) Solvable solvable, String desiredState, Integer severity, Integer impact) {

	/** Nothing is known yet but what was met, and where. */
	static IssueSheet found(String fact, String municipality) {
		return new IssueSheet(null, IssueScope.INDIVIDUAL, fact, List.of(), List.of(),
				(municipality != null) ? List.of(municipality) : List.of(), null, null, null, null, null);
	}

	IssueSheet with(IssueScope other) {
		return new IssueSheet(this.title, other, this.fact, this.causes, this.domains, this.municipalities,
				this.affectedCount, this.solvable, this.desiredState, this.severity, this.impact);
	}

	/** One more municipality in which it is met; null where nobody said. */
	IssueSheet metIn(String municipality) {
		Set<String> places = new TreeSet<>(this.municipalities);
		Optional.ofNullable(municipality).ifPresent(places::add);
		return new IssueSheet(this.title, this.scope, this.fact, this.causes, this.domains, List.copyOf(places),
				this.affectedCount, this.solvable, this.desiredState, this.severity, this.impact);
	}

	/** Whether what reaches no farther than a municipality says which. */
	boolean isPlaceKnown() {
		return this.scope != IssueScope.MUNICIPAL || !this.municipalities.isEmpty();
	}

	/** Where nobody says in which municipalities, those that are known. */
	IssueSheet metAtLeastIn(List<String> known) {
		return this.municipalities.isEmpty() ? new IssueSheet(this.title, this.scope, this.fact, this.causes,
				this.domains, known, this.affectedCount, this.solvable, this.desiredState, this.severity, this.impact)
				: this;
	}

	/** The same with another fact. */
	IssueSheet telling(String other) {
		return new IssueSheet(this.title, this.scope, other, this.causes, this.domains, this.municipalities,
				this.affectedCount, this.solvable, this.desiredState, this.severity, this.impact);
	}

}
