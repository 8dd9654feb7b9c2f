package jp.tsunagu.casefile;

/** A further consultation about the child of an open case. */
public record ConsultationAdded(RecordNumber number, RecordNumber consultation) {
}
