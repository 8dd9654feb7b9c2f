package jp.tsunagu.council;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** A meeting has its day, for the first time or anew; somebody is to attend. */
public record MeetingPlanned(RecordNumber meeting, AreaId area) {
}
