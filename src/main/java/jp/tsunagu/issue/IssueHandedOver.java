package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** An issue has another owner. */
public record IssueHandedOver(RecordNumber issue, CoordinatorId before, CoordinatorId owner) {
}
