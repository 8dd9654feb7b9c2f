package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;

/** An issue was found in a case. */
public record IssueRaised(RecordNumber origin, RecordNumber issue) {
}
