package jp.tsunagu.casefile;

/** What decision tables ask for has changed, or a red flag was raised or answered. */
public record CaseSituationChanged(RecordNumber number) {
}
