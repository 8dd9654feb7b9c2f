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

	Long id() {
		return this.id;
	}

	String recordNumber() {
		return this.recordNumber;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	Consent consent() {
		return this.consent;
	}

	boolean opensTo(Purpose purpose, Recipient recipient, LocalDate today) {
		boolean valid = this.consent.validTo() == null || !today.isAfter(this.consent.validTo());
		return valid && this.consent.purposes().contains(purpose) && this.consent.recipients().contains(recipient);
	}

}
