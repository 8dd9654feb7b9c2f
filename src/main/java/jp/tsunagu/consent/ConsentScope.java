package jp.tsunagu.consent;

import java.util.List;

/**
 * What of a consent still holds today.
 *
 * @param given as it was given
 * @param purposes those for which something may be shared with somebody
 * @param recipients those with whom something may be shared
 */
public record ConsentScope(Consent given, List<Purpose> purposes, List<Recipient> recipients) {
}
