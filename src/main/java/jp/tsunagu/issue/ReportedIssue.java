package jp.tsunagu.issue;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.Topic;

/**
 * What 課題を挙げる asks for: an issue that comes from no case, or from several.
 *
 * @param caseNumbers open cases in which it was met; may be empty
 * @param municipalities codes of CL-04
 */
public record ReportedIssue(@NotNull(message = "を選んでください。") IssueSource issueSource,
		@NotBlank(message = "を入力してください。") String title, @NotNull(message = "を選んでください。") IssueScope scope,
		@NotBlank(message = "を入力してください。") String fact, List<Topic> domains, List<String> municipalities,
		Integer affectedCount, List<String> caseNumbers) {

	IssueSheet sheet() {
		return new IssueSheet(this.title, this.scope, this.fact, List.of(), this.domains, this.municipalities,
				this.affectedCount, null, null, null, null);
	}

}
