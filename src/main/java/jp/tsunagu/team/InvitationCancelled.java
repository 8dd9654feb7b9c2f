package jp.tsunagu.team;

import jp.tsunagu.casefile.RecordNumber;

/** Somebody need not answer any more: nothing may be shared with them. */
public record InvitationCancelled(RecordNumber number, MemberId member) {
}
