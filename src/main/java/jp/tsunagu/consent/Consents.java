package jp.tsunagu.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<GivenConsent, Long> {

	/** Served by x_consent. */
	Optional<GivenConsent> findFirstByRecordNumberOrderByIdDesc(String recordNumber);

	/** Served by x_consent. */
	@Query("""
			select g from GivenConsent g where g.id in
				(select max(c.id) from GivenConsent c where c.recordNumber in :recordNumbers group by c.recordNumber)""")
	List<GivenConsent> findNewestOf(Collection<String> recordNumbers);

	/** Served by x_consent. */
	List<GivenConsent> findByRecordNumberOrderByIdDesc(String recordNumber);

	GivenConsent save(GivenConsent consent);

}
