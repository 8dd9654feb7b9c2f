package jp.tsunagu.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a round comes up.
 *
 * @param dueOn the day by which it is done
 * @param dueAt the closing time of that day
 * @param opensAt when it is put before its owner
 * @param remindAt when its owner is reminded for the first time
 */
public record RoundDates(LocalDate dueOn, Instant dueAt, Instant opensAt, Instant remindAt) {
}
