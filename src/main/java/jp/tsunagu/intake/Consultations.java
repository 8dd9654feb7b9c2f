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

}
