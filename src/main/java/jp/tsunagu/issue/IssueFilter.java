package jp.tsunagu.issue;

import java.util.Set;

import jp.tsunagu.directory.CoordinatorId;

/**
 * Which issues a page is to show.
 *
 * @param statuses empty for those somebody is at work on
 * @param scope null for any
 * @param municipality code of CL-04; null for any
 * @param owner null for anybody's
 * @param text a part of the title or the number, whatever its kana and width; null for
 * any
 * @param degree of resolution, 0 to 4; null for any
 */
public record IssueFilter(Set<IssueStatus> statuses, IssueScope scope, String municipality, CoordinatorId owner,
		String text, Integer degree) {

	public static final IssueFilter OPEN = new IssueFilter(Set.of(), null, null, null, null, null);

}
