package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.ProcessVariable;

/** What a process remembers of an issue. */
final class IssueVariables {

	static final ProcessVariable<RecordNumber> ISSUE_NUMBER = ProcessVariable.text("issueNumber", RecordNumber::of);

	private IssueVariables() {
	}

}
