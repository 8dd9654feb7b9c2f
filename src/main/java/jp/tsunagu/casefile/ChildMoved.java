package jp.tsunagu.casefile;

/** The child has moved away and another area has accepted the case. */
public record ChildMoved(RecordNumber number) {
}
