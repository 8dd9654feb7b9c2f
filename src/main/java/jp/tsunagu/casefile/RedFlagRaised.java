package jp.tsunagu.casefile;

/**
 * Danger signs were reported about an open case.
 *
 * @param withinRound found while monitoring, which therefore is not asked for again
 */
public record RedFlagRaised(RecordNumber number, boolean withinRound) {
}
