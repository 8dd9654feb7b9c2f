package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRows extends Repository<AbsenceRow, AbsenceRow.Key> {

	AbsenceRow save(AbsenceRow row);

	void delete(AbsenceRow row);

	Optional<AbsenceRow> findById(AbsenceRow.Key id);

	/** Served by absence_last_day: what has not ended before the first of these days. */
	@Query("""
			select a from AbsenceRow a, CoordinatorRow c
			where c.id = a.id.coordinatorId and c.areaId = :area and a.lastDay >= :first and a.id.firstDay <= :last
			order by a.id.firstDay, a.id.coordinatorId""")
	List<AbsenceRow> findOf(String area, LocalDate first, LocalDate last);

	/** Served by the key. */
	@Query("""
			select a from AbsenceRow a where a.id.coordinatorId in :away
			and a.id.firstDay <= :day and a.lastDay >= :day and a.substituteId is not null
			order by a.id.coordinatorId""")
	List<AbsenceRow> findSubstituted(Collection<String> away, LocalDate day);

}
