package jp.tsunagu.casefile;

import java.util.List;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

/**
 * What a consultation hands over when it becomes a case.
 *
 * @param child null where no child is known yet
 * @param keeper who took the call and keeps the case until a main coordinator accepts
 * @param proposedMain who was agreed on, to be asked
 * @param proposedSubs who was agreed on as co-coordinators
 * @param situation what the consultation told
 * @param sharingRefused the family does not want others to know
 */
public record CaseOpening(AreaId area, ChildId child, CoordinatorId keeper, CoordinatorId proposedMain,
		List<CoordinatorId> proposedSubs, CaseSituation situation, boolean sharingRefused) {
}
