package jp.tsunagu.casefile;

/**
 * The family of an open case has agreed anew, after a part was taken back or the time had
 * run out.
 *
 * @param provisional whether by word of mouth only, so that the written one is due
 */
public record ConsentRenewed(RecordNumber number, boolean provisional) {
}
