package jp.tsunagu.assessment;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Assessments extends Repository<Assessment, Long> {

	Assessment save(Assessment assessment);

	/** Served by x_assessment. */
	Optional<Assessment> findFirstByRecordNumberOrderByIdDesc(String recordNumber);

}
