package jp.tsunagu.team;

import jp.tsunagu.casefile.RecordNumber;

/** A team has become smaller by a profession that it needs and nobody decided about. */
public record ProfessionLost(RecordNumber number) {
}
