package jp.tsunagu.assessment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assessments extends Repository<Assessment, Long> {

	Assessment save(Assessment assessment);

	/** Served by x_assessment. */
	Optional<Assessment> findFirstByRecordNumberOrderByIdDesc(String recordNumber);

	/**
	 * The first one first, with their needs, in one statement. Served by x_assessment.
	 */
	@Query("select a from Assessment a left join fetch a.needs where a.recordNumber = :number order by a.id")
	List<Assessment> history(String number);

}
