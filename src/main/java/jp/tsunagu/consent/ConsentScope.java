package jp.tsunagu.consent;

import java.util.List;

/**
 * What of a consent still holds today.
 *
 * @param given as it was given
 * @param isOver whether its last day has passed
 * @param purposes those for which something may be shared with somebody
 * @param recipients those with whom something may be shared
 * @param groups the parts of the file that may be shared
 */
public record ConsentScope(Consent given, boolean isOver, List<Purpose> purposes, List<Recipient> recipients,
		List<VisibilityGroup> groups) {
}
