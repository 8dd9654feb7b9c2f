package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AreaClosures extends Repository<AreaClosureRow, AreaClosureRow.Key> {

	@Query("select c.id.closedOn from AreaClosureRow c where c.id.areaId = :area and c.id.closedOn >= :first")
	Set<LocalDate> daysFrom(String area, LocalDate first);

}
