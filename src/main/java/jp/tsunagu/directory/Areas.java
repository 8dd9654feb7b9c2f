package jp.tsunagu.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Areas extends Repository<AreaRow, String> {

	Optional<AreaRow> findById(String id);

	List<AreaRow> findAllByOrderById();

}
