package jp.tsunagu.engine;

/** Somebody has opened the form of a task and so read what it shows of the record. */
public record FormOpened(Viewer viewer, String recordNumber, String form, String subject) {
}
