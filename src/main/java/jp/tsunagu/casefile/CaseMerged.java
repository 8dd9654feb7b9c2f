package jp.tsunagu.casefile;

/** A case turned out to be about a child whose case is open already. */
public record CaseMerged(RecordNumber number, RecordNumber into) {
}
