package jp.tsunagu.council;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** A meeting is put off or cancelled; its agenda and its attendee are arranged anew. */
public record MeetingChanged(RecordNumber meeting, AreaId area) {
}
