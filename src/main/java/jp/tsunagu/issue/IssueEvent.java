package jp.tsunagu.issue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/**
 * What 課題の出来事を知らせる asks for: the issue, what happened, and for some kinds one thing more.
 *
 * @param mergeInto for a merger
 * @param newOwner for a change of owner; null: whoever tells it takes over
 * @param metInCase another case in which it was met
 */
public record IssueEvent(@NotBlank(message = "を選んでください。") String issue,
		@NotNull(message = "を選んでください。") IssueEventKind issueEvent, String mergeInto, String newOwner, String metInCase,
		String eventNote) {

	@AssertTrue(message = "「統合先」を選んでください。")
	boolean isParentNamed() {
		return this.issueEvent != IssueEventKind.MERGE || this.mergeInto != null;
	}

	@AssertTrue(message = "「見つかったケース」を選んでください。")
	boolean isCaseNamed() {
		return this.issueEvent != IssueEventKind.ADD_ORIGIN || this.metInCase != null;
	}

	@AssertTrue(message = "「内容」を入力してください。")
	boolean isNoteGiven() {
		boolean asked = this.issueEvent == IssueEventKind.NOTE || this.issueEvent == IssueEventKind.UNMERGE
				|| this.issueEvent == IssueEventKind.REOPEN;
		return !asked || this.eventNote != null;
	}

	RecordNumber number() {
		return RecordNumber.of(this.issue);
	}

	CoordinatorId ownerOr(CoordinatorId teller) {
		return (this.newOwner != null) ? CoordinatorId.of(this.newOwner) : teller;
	}

}
