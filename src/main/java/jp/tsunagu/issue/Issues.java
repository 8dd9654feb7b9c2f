package jp.tsunagu.issue;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Issues extends Repository<Issue, String> {

	Issue save(Issue issue);

	Optional<Issue> findById(String number);

	/** With their origins; served by x_issue_origin_record. */
	@Query("""
			select distinct i from Issue i left join fetch i.origins where i.number in
				(select m.number from Issue m join m.origins o where o.recordNumber = :origin) order by i.number""")
	List<Issue> findMetIn(String origin);

	/** With their origins; served by the primary keys and x_issue_merged. */
	@Query("select distinct i from Issue i left join fetch i.origins where i.number = :number or i.mergedInto = :number order by i.number")
	List<Issue> findFamily(String number);

}
