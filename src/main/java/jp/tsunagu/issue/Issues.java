package jp.tsunagu.issue;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Issues extends Repository<Issue, String> {

	Issue save(Issue issue);

	/** Served by x_issue_origin. */
	List<Issue> findByOriginCaseOrderByNumber(String originCase);

}
