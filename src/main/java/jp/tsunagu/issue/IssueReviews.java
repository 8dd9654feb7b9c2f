package jp.tsunagu.issue;

import java.util.List;

import org.springframework.data.repository.Repository;

interface IssueReviews extends Repository<IssueReview, Long> {

	IssueReview save(IssueReview review);

	/** Served by x_issue_review. */
	List<IssueReview> findByIssueNumberOrderById(String issueNumber);

}
