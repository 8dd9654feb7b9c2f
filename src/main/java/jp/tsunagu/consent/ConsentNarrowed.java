package jp.tsunagu.consent;

/** A family has taken back consent, all of it or a part: whoever shares looks again. */
public record ConsentNarrowed(String recordNumber) {
}
