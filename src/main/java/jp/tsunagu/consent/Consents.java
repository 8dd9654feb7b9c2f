package jp.tsunagu.consent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Consents extends Repository<GivenConsent, Long> {

	/** Served by x_consent. */
	Optional<GivenConsent> findFirstByRecordNumberOrderByIdDesc(String recordNumber);

	/** Served by x_consent. */
	List<GivenConsent> findByRecordNumberOrderByIdDesc(String recordNumber);

	GivenConsent save(GivenConsent consent);

}
