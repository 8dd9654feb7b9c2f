package jp.tsunagu.issue;

import java.util.Date;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.StepReminders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the owner of an issue of its steps. */
@Service
@Transactional
public class IssueReminders {

	private final IssueRegister issues;

	private final StepReminders steps;

	IssueReminders(IssueRegister issues, StepReminders steps) {
		this.issues = issues;
		this.steps = steps;
	}

	public void remind(RecordNumber number, String step, Date due) {
		Issue issue = this.issues.get(number);
		this.steps.remind(number, issue.area(), List.of(issue.owner()), step, due);
	}

}
