package jp.tsunagu.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Councils extends Repository<CouncilRow, String> {

	/** With the municipalities, in one statement. */
	@Query("select c from CouncilRow c left join fetch c.municipalities where c.areaId = :area order by c.id")
	List<CouncilRow> ofArea(String area);

	@Query("select c from CouncilRow c left join fetch c.municipalities where c.id = :id")
	Optional<CouncilRow> withId(String id);

}
