package jp.tsunagu.issue;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Feedbacks extends Repository<Feedback, Long> {

	Feedback save(Feedback feedback);

	/** Served by x_issue_feedback. */
	List<Feedback> findByIssueNumberOrderByCaseNumberAscIdAsc(String issueNumber);

	/** The one that is still to be told. Served by x_issue_feedback. */
	Optional<Feedback> findByIssueNumberAndCaseNumberAndInformedOnIsNull(String issueNumber, String caseNumber);

}
