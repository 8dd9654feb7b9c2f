package jp.tsunagu.directory;

import java.time.LocalDate;

/** What a coordinator says of their own coming leave. */
public record Leave(LocalDate firstDay, LocalDate lastDay, CoordinatorId substitute, String reason) {
}
