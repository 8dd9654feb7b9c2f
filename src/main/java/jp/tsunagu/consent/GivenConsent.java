package jp.tsunagu.consent;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.tsunagu.directory.CoordinatorId;

/** A consent on file for one record. */
@Entity
@Table(name = "consent")
class GivenConsent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private String recordedBy;

	private Instant recordedAt;

	@Embedded
	private Consent consent;

	protected GivenConsent() {
	}

	GivenConsent(String recordNumber, CoordinatorId recordedBy, Instant recordedAt, Consent consent) {
		this.recordNumber = recordNumber;
		this.recordedBy = recordedBy.toString();
		this.recordedAt = recordedAt;
		this.consent = consent;
	}

	String recordNumber() {
		return this.recordNumber;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	Long id() {
		return this.id;
	}

	Consent consent() {
		return this.consent;
	}

	boolean isValid(LocalDate today) {
		return this.consent.validTo() == null || !today.isAfter(this.consent.validTo());
	}

	boolean names(Purpose purpose, Recipient recipient) {
		return this.consent.purposes().contains(purpose) && this.consent.recipients().contains(recipient);
	}

}
