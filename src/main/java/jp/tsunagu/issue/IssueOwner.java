package jp.tsunagu.issue;

import jp.tsunagu.engine.AskedByModels;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.stereotype.Component;

/**
 * Who owns an issue today, as models ask for it, under the name {@code issueOwner}:
 * {@code ${issueOwner.of(execution.processBusinessKey)}}.
 */
@Component("issueOwner")
@AskedByModels
public class IssueOwner {

	private final IssueRegister issues;

	IssueOwner(IssueRegister issues) {
		this.issues = issues;
	}

	public String of(String number) {
		return this.issues.get(RecordNumber.of(number)).owner().toString();
	}

}
