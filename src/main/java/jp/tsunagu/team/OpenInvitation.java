package jp.tsunagu.team;

import java.time.Instant;

import jp.tsunagu.casefile.RecordNumber;

/** What somebody is asked by a link: nothing of the child. */
public record OpenInvitation(RecordNumber number, String area, String coordinator, TeamRole role, Instant due) {
}
