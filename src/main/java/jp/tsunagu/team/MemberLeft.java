package jp.tsunagu.team;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Profession;

/** Somebody has left a team; their profession is to be found again. */
public record MemberLeft(RecordNumber number, MemberId member, Profession profession) {
}
