package jp.tsunagu.council;

import java.util.Collection;
import java.util.Date;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.StepReminders;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the steps towards a council: whoever has the step, or, while nobody has
 * taken it, everybody who may. The owner of an issue hears of each step of its
 * submission.
 */
@Service
@Transactional
public class CouncilReminders {

	private final IssueRegister issues;

	private final MeetingBook meetings;

	private final Directory directory;

	private final StepReminders steps;

	CouncilReminders(IssueRegister issues, MeetingBook meetings, Directory directory, StepReminders steps) {
		this.issues = issues;
		this.meetings = meetings;
		this.directory = directory;
		this.steps = steps;
	}

	/**
	 * Tells whoever a step of a submission waits for.
	 * @param assignee null while nobody has taken it
	 */
	public void remindOfSubmission(RecordNumber number, String assignee, String step, Date due) {
		Issue issue = this.issues.get(number);
		Collection<CoordinatorId> waitedFor = (assignee != null)
				? List.of(CoordinatorId.of(assignee), issue.owner()).stream().distinct().toList()
				: everybody(issue.area());
		this.steps.remind(number, issue.area(), waitedFor, step, due);
	}

	/**
	 * Tells whoever a step of a meeting waits for.
	 * @param assignee null while nobody has taken it
	 */
	public void remindOfMeeting(RecordNumber number, String assignee, String step, Date due) {
		AreaId area = this.meetings.get(number).area();
		Collection<CoordinatorId> waitedFor = (assignee != null) ? List.of(CoordinatorId.of(assignee))
				: everybody(area);
		this.steps.remind(number, area, waitedFor, step, due);
	}

	private List<CoordinatorId> everybody(AreaId area) {
		return this.directory.coordinators(area).stream().map(Coordinator::id).toList();
	}

}
