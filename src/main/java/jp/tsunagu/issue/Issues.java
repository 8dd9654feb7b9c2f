package jp.tsunagu.issue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Issues extends Repository<Issue, String> {

	Issue save(Issue issue);

	Optional<Issue> findById(String number);

	List<Issue> findByNumberIn(Collection<String> numbers);

	/** Served by x_issue_origin_record. */
	@Query("select i from Issue i join i.origins o where o.recordNumber = :origin order by i.number")
	List<Issue> findMetIn(String origin);

	/** Served by the primary key and x_issue_merged. */
	@Query("select i from Issue i where i.number = :number or i.mergedInto = :number order by i.number")
	List<Issue> findFamily(String number);

}
