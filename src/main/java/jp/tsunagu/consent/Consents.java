package jp.tsunagu.consent;

import org.springframework.data.repository.Repository;

interface Consents extends Repository<GivenConsent, Long> {

	GivenConsent save(GivenConsent consent);

}
