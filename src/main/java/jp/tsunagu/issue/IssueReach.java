package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.LifeStage;

/**
 * Whom an issue and all that was merged into it affects: numbers only, and as they are,
 * to be shown outside only with small cells suppressed.
 *
 * @param children distinct children; a case without a known child counts as one
 * @param cases distinct cases of origin
 */
public record IssueReach(int children, int cases, List<Row> rows) {

	/**
	 * @param municipality code of CL-04, or null where nobody said
	 * @param lifeStage null until an assessment has told
	 */
	public record Row(String municipality, LifeStage lifeStage, int count) {
	}

}
