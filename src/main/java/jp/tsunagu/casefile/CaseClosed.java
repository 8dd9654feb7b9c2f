package jp.tsunagu.casefile;

/** A case has ended; nothing of it may ring any more (contract, invariant 5). */
public record CaseClosed(RecordNumber number, ClosureReason reason) {
}
