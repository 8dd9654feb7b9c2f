package jp.tsunagu.consent;

import java.time.LocalDate;
import java.util.List;

/** A consent on file, less what was taken back of it. */
record StandingConsent(GivenConsent given, List<WithdrawnConsent> withdrawn) {

	/** The parts of the file it leaves open, whatever the date. */
	List<VisibilityGroup> groups() {
		return consent().groups()
			.stream()
			.filter((group) -> this.withdrawn.stream().noneMatch((taken) -> taken.groups().contains(group)))
			.toList();
	}

	/** Whether the family wants it, whatever the date. */
	boolean agreesTo(Purpose purpose, Recipient recipient) {
		return this.given.names(purpose, recipient) && !groups().isEmpty()
				&& this.withdrawn.stream().noneMatch((taken) -> taken.covers(purpose, recipient));
	}

	boolean opens(Purpose purpose, Recipient recipient, LocalDate today) {
		return this.given.isValid(today) && agreesTo(purpose, recipient);
	}

	boolean isNothingLeft() {
		return consent().purposes()
			.stream()
			.noneMatch((purpose) -> consent().recipients().stream().anyMatch((to) -> agreesTo(purpose, to)));
	}

	ConsentScope on(LocalDate today) {
		List<Purpose> purposes = consent().purposes()
			.stream()
			.filter((purpose) -> consent().recipients().stream().anyMatch((to) -> opens(purpose, to, today)))
			.toList();
		List<Recipient> recipients = consent().recipients()
			.stream()
			.filter((to) -> consent().purposes().stream().anyMatch((purpose) -> opens(purpose, to, today)))
			.toList();
		boolean over = !this.given.isValid(today);
		return new ConsentScope(consent(), over, purposes, recipients, over ? List.of() : groups());
	}

	private Consent consent() {
		return this.given.consent();
	}

}
