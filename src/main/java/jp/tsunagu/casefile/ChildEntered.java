package jp.tsunagu.casefile;

/** Whom an open case is about has become known: the child now has an entry. */
public record ChildEntered(RecordNumber number, ChildId child) {
}
