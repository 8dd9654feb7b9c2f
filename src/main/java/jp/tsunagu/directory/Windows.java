package jp.tsunagu.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Windows extends Repository<WindowRow, String> {

	Optional<WindowRow> findById(String id);

	@Query("""
			select w from WindowRow w join MunicipalityRow m on m.code = w.municipalityCode
			where m.areaId = :area order by w.id""")
	List<WindowRow> ofArea(String area);

	@Query("""
			select count(w) > 0 from WindowRow w join MunicipalityRow m on m.code = w.municipalityCode
			where w.id = :window and m.areaId = :area""")
	boolean isIn(String window, String area);

}
