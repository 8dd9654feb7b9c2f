package jp.tsunagu.consent;

import java.time.Instant;
import java.util.List;

/**
 * A consent as it lies on file.
 *
 * @param scope as it was given, and what of it would hold today
 * @param withdrawals what was taken back of it, in order
 */
public record ConsentOnFile(Instant recordedAt, ConsentScope scope, List<Withdrawal> withdrawals) {

}
