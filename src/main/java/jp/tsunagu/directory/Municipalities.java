package jp.tsunagu.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Municipalities extends Repository<MunicipalityRow, String> {

	Optional<MunicipalityRow> findById(String code);

	List<MunicipalityRow> findByAreaIdOrderByCode(String area);

}
