package jp.tsunagu.casefile;

/**
 * Another child of the area whose file may be linked as a sibling's.
 *
 * @param number the record of the other child
 * @param linked whether it is linked already
 * @param alike whether family name and a telephone number or address are the same
 */
public record SiblingCandidate(RecordNumber number, boolean linked, boolean alike) {
}
