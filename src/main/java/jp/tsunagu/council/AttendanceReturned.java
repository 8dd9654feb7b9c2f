package jp.tsunagu.council;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** Who was to attend a meeting cannot. */
public record AttendanceReturned(RecordNumber meeting, AreaId area) {
}
