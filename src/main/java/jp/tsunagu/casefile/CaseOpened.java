package jp.tsunagu.casefile;

/** A case has been opened under the number of its first consultation. */
public record CaseOpened(RecordNumber number, CaseOpening opening) {
}
