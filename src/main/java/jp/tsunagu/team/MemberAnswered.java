package jp.tsunagu.team;

import jp.tsunagu.casefile.RecordNumber;

/** Somebody who was asked has answered by their own link. */
public record MemberAnswered(RecordNumber number, MemberId member) {
}
