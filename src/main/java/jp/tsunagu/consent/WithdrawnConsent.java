package jp.tsunagu.consent;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.tsunagu.directory.CoordinatorId;

/**
 * A withdrawal on file; it narrows the consent that was the newest when it came, or,
 * where none was on file yet, what was agreed by word of mouth.
 */
@Entity
@Table(name = "consent_withdrawal")
class WithdrawnConsent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long consentId;

	private String recordNumber;

	private String recordedBy;

	private Instant recordedAt;

	@Embedded
	private Withdrawal withdrawal;

	protected WithdrawnConsent() {
	}

	/**
	 * Takes back a part of a consent.
	 * @param consentId null where none is on file
	 */
	WithdrawnConsent(String recordNumber, Long consentId, CoordinatorId recordedBy, Instant recordedAt,
			Withdrawal withdrawal) {
		this.consentId = consentId;
		this.recordNumber = recordNumber;
		this.recordedBy = recordedBy.toString();
		this.recordedAt = recordedAt;
		this.withdrawal = withdrawal;
	}

	Withdrawal withdrawal() {
		return this.withdrawal;
	}

	boolean isOfEverything() {
		return this.withdrawal.everything();
	}

	boolean covers(Purpose purpose, Recipient recipient) {
		return this.withdrawal.covers(purpose, recipient);
	}

	List<VisibilityGroup> groups() {
		return this.withdrawal.groups();
	}

	Long consentId() {
		return this.consentId;
	}

}
