package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** An issue in the register is to be sorted: it is new, taken out of another, or back. */
public record IssueOpened(RecordNumber issue, AreaId area) {
}
