package jp.tsunagu.team;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.VisibilityGroup;

/**
 * Somebody's place in the team of a case, as long as the family lets them know anything.
 *
 * @param told the parts of the file they may be told today: what was agreed with them,
 * less what the consent does not reach (any more); never empty
 */
public record Membership(RecordNumber number, List<VisibilityGroup> told) {
}
