package jp.tsunagu.consent;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<WithdrawnConsent, Long> {

	/** Served by x_consent_withdrawal. */
	List<WithdrawnConsent> findByConsentId(Long consentId);

	/** Served by x_consent_withdrawal. */
	List<WithdrawnConsent> findByConsentIdInOrderById(Collection<Long> consentIds);

	/** Served by x_consent_withdrawal_spoken. */
	List<WithdrawnConsent> findByRecordNumberAndConsentIdIsNull(String recordNumber);

	WithdrawnConsent save(WithdrawnConsent withdrawn);

}
