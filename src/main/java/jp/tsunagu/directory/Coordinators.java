package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Coordinators extends Repository<CoordinatorRow, String> {

	Optional<CoordinatorRow> findById(String id);

	List<CoordinatorRow> findByIdIn(Collection<String> ids);

	@Query("""
			select c from CoordinatorRow c
			where c.areaId = :area and c.activeFrom <= :day and (c.activeUntil is null or c.activeUntil >= :day)
			order by c.id""")
	List<CoordinatorRow> active(String area, LocalDate day);

	/** The same with what they are good at and where they work, in one statement. */
	@Query("""
			select c from CoordinatorRow c left join fetch c.specialties left join fetch c.municipalities
			where c.areaId = :area and c.activeFrom <= :day and (c.activeUntil is null or c.activeUntil >= :day)
			order by c.id""")
	List<CoordinatorRow> activeWithProfiles(String area, LocalDate day);

	@Query("""
			select c from CoordinatorRow c
			where c.areaId = :area and c.activeFrom <= :day and (c.activeUntil is null or c.activeUntil >= :day)
			and not exists (select 1 from AbsenceRow a
				where a.id.coordinatorId = c.id and a.id.firstDay <= :day and a.lastDay >= :day)
			order by c.id""")
	List<CoordinatorRow> present(String area, LocalDate day);

}
