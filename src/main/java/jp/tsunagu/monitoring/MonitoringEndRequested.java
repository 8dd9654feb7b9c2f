package jp.tsunagu.monitoring;

import jp.tsunagu.casefile.RecordNumber;

/** Somebody wants monitoring to end, between rounds or in the middle of one. */
public record MonitoringEndRequested(RecordNumber number) {
}
