package jp.tsunagu.council;

import jp.tsunagu.engine.AskedByModels;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueRegister;

import org.springframework.stereotype.Component;

/**
 * Who has a task of a submission, as its model asks for it:
 * {@code ${submission.witness(execution.processBusinessKey)}}.
 */
@Component("submission")
@AskedByModels
public class SubmissionPeople {

	private final SubmissionService submissions;

	private final MeetingBook meetings;

	private final IssueRegister issues;

	SubmissionPeople(SubmissionService submissions, MeetingBook meetings, IssueRegister issues) {
		this.submissions = submissions;
		this.meetings = meetings;
		this.issues = issues;
	}

	/** Who was at the meeting and knows what it said; the owner where nobody was. */
	public String witness(String number) {
		return this.submissions.find(RecordNumber.of(number))
			.flatMap(Submission::meeting)
			.map(this.meetings::get)
			.flatMap((meeting) -> meeting.reportedBy().or(meeting::attendee))
			.map(CoordinatorId::toString)
			.orElseGet(() -> this.issues.get(RecordNumber.of(number)).owner().toString());
	}

}
