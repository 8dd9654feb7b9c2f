package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** An issue somebody was at work on has become part of another. */
public record IssueMerged(RecordNumber issue, AreaId area) {
}
