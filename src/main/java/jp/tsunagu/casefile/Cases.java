package jp.tsunagu.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Cases extends Repository<SupportCase, String> {

	SupportCase save(SupportCase supportCase);

	Optional<SupportCase> findById(String number);

	/** Own cases first; served by x_case_open. */
	@Query(nativeQuery = true, value = """
			select * from tsunagu.support_case where area_id = :area and closed_at is null
			order by (main_coordinator = :user or :user = any(sub_coordinators)) desc, number desc limit 1000""")
	List<SupportCase> findOpen(String area, String user);

	/** Served by x_case_child. */
	@Query("select c from SupportCase c where c.childId in :children and c.closedAt is null order by c.number")
	List<SupportCase> findOpenOf(Collection<UUID> children);

	/** Served by x_case_area. */
	@Query("select c from SupportCase c where c.areaId = :area and c.closedAt is null order by c.number")
	List<SupportCase> findOpenIn(String area);

	/** The cases of these children, open or not. Served by x_case_of_child. */
	@Query("select c from SupportCase c where c.childId in :children order by c.number")
	List<SupportCase> findOf(Collection<UUID> children);

}
