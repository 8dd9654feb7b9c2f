package jp.tsunagu.consent;

/**
 * A consent went on file and counts from now on: it may reach less than the one before,
 * so whoever shares looks again.
 */
public record ConsentRecorded(String recordNumber) {
}
