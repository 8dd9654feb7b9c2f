package jp.tsunagu.casefile;

/**
 * Others are to be asked to keep an open case; the old main keeps it until they accept.
 */
public record CoordinatorChangeRequested(RecordNumber number) {
}
