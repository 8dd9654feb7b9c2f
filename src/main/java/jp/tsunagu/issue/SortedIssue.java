package jp.tsunagu.issue;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Topic;

/**
 * What 課題を整理する asks for.
 *
 * @param title names nobody
 * @param desiredState names nobody
 * @param municipalities codes of CL-04
 * @param mergeInto the number of the issue it is the same as, for MERGE
 * @param dropReason for DROP
 */
public record SortedIssue(@NotBlank(message = "を入力してください。") String title,
		@NotNull(message = "を選んでください。") IssueScope scope, @NotBlank(message = "を入力してください。") String fact,
		List<IssueCause> causes, @NotEmpty(message = "を選んでください。") List<Topic> domains, List<String> municipalities,
		Integer affectedCount, @NotNull(message = "を選んでください。") Solvable solvableIndividually, String desiredState,
		@NotNull(message = "を選んでください。") Integer severity, @NotNull(message = "を選んでください。") Integer impact,
		@NotNull(message = "を選んでください。") IssueDecision issueDecision, String mergeInto, String dropReason) {

	@AssertTrue(message = "「統合先」を選んでください。")
	boolean isParentNamed() {
		return this.issueDecision != IssueDecision.MERGE || this.mergeInto != null;
	}

	@AssertTrue(message = "「取り下げる理由」を入力してください。")
	boolean isDropExplained() {
		return this.issueDecision != IssueDecision.DROP || this.dropReason != null;
	}

	IssueSheet sheet() {
		return new IssueSheet(this.title, this.scope, this.fact, this.causes, this.domains, this.municipalities,
				this.affectedCount, this.solvableIndividually, this.desiredState, this.severity, this.impact);
	}

	RecordNumber parent() {
		return RecordNumber.of(this.mergeInto);
	}

}
