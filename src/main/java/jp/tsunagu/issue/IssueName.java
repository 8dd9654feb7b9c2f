package jp.tsunagu.issue;

import java.util.Objects;

import jp.tsunagu.casefile.RecordNumber;

/**
 * An issue in a list: number, title and status tell nobody who the child is.
 *
 * @param title null until it is sorted
 */
public record IssueName(RecordNumber number, String title, IssueStatus status) {

	/** As people read it in a list of choices. */
	public String label() {
		return "%s %s（%s）".formatted(this.number, Objects.requireNonNullElse(this.title, "整理前"), this.status.label());
	}

}
