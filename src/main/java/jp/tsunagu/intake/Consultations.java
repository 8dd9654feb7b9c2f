package jp.tsunagu.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Consultations extends Repository<Consultation, String> {

	Consultation save(Consultation consultation);

	Optional<Consultation> findById(String number);

	/** Served by x_consultation_child. */
	@Query("select c from Consultation c where c.childId in :children and c.joinedTo is null order by c.number")
	List<Consultation> findAbout(Collection<UUID> children);

	/** Served by x_consultation_joined. */
	List<Consultation> findByJoinedTo(String number);

	/** Served by x_consultation_open. */
	@Query(nativeQuery = true, value = """
			select received_by as receiver, count(*) as consultations from tsunagu.consultation
			where area_id = :area and status in ('RECEIVED', 'TRIAGED', 'SHARED', 'POLICY_DECIDED')
			and number <> :besides
			group by received_by""")
	List<OpenConsultations> findOpen(String area, String besides);

	/** Served by the key, x_consultation_joined and x_consultation_child. */
	@Query(nativeQuery = true, value = """
			select received_by from tsunagu.consultation where number = :number
			union
			select received_by from tsunagu.consultation where joined_to = :number
			union
			select o.received_by from tsunagu.consultation c join tsunagu.consultation o on o.child_id = c.child_id
			where c.number = :number""")
	List<String> findReceivers(String number);

	interface OpenConsultations {

		String getReceiver();

		int getConsultations();

	}

}
