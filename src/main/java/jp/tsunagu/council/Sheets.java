package jp.tsunagu.council;

import java.util.List;
import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssuesBeforeCouncil;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 課題提出票: what a council gets to see of an issue, and nothing else of it. */
@Service
@Transactional(readOnly = true)
public class Sheets {

	private final Submissions submissions;

	private final IssueRegister issues;

	private final IssuesBeforeCouncil beforeCouncil;

	private final Directory directory;

	private final SheetRules rules;

	Sheets(Submissions submissions, IssueRegister issues, IssuesBeforeCouncil beforeCouncil, Directory directory,
			SheetRules rules) {
		this.submissions = submissions;
		this.issues = issues;
		this.beforeCouncil = beforeCouncil;
		this.directory = directory;
		this.rules = rules;
	}

	/**
	 * The newest sheet of an issue that says something; its figures are those that were
	 * checked.
	 */
	public Optional<Sheet> of(RecordNumber number) {
		List<Submission> written = this.submissions.findByRecordNumberOrderById(number.toString())
			.stream()
			.filter((one) -> one.draft().summary() != null)
			.toList();
		return written.isEmpty() ? Optional.empty() : Optional.of(sheet(written.get(written.size() - 1).loaded()));
	}

	private Sheet sheet(Submission submission) {
		Figures figures = submission.isChecked() ? submission.check().figures() : figures(submission.number());
		return new Sheet(submission, this.directory.council(submission.council()).orElseThrow(),
				this.directory.area(submission.area()).name(), figures);
	}

	/** Whom the issue affects today, as people outside may know it. */
	public Figures figures(RecordNumber number) {
		Issue issue = this.issues.get(number);
		return new FigureTables(this.directory.municipalities(issue.area()),
				this.directory.estimatedChildren(issue.area()), this.rules)
			.of(this.beforeCouncil.reach(number));
	}

	/** A sheet with what its head says. */
	public record Sheet(Submission submission, Council council, String area, Figures figures) {
	}

}
