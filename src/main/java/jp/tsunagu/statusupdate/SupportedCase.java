package jp.tsunagu.statusupdate;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;

/**
 * A case as a supporter of its team may see it.
 *
 * @param name the child's name, only where the basics are shared
 * @param alias what else the child is called; null where nothing is known
 * @param told the parts of the file this supporter may be told
 * @param keepers the main coordinator first
 */
public record SupportedCase(RecordNumber number, String name, String kana, String alias, List<VisibilityGroup> told,
		List<CoordinatorId> keepers) {
}
