package jp.tsunagu.statusupdate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatusUpdateRows extends Repository<StatusUpdate, UUID> {

	StatusUpdate save(StatusUpdate update);

	Optional<StatusUpdate> findById(UUID id);

	/** Served by x_status_update_author. */
	@Query("""
			select u from StatusUpdate u where u.writtenBy = :by and u.recordNumber in :numbers
			order by u.writtenAt desc, u.id""")
	List<StatusUpdate> newest(String by, Collection<String> numbers, Limit limit);

}
