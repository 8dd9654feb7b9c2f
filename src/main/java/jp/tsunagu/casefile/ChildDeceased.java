package jp.tsunagu.casefile;

/** The child has died: everything of the case stops quietly. */
public record ChildDeceased(RecordNumber number) {
}
