package jp.tsunagu.monitoring;

import jp.tsunagu.casefile.RecordNumber;

/** A round that is waited for moves to another day. */
public record MonitoringRescheduled(RecordNumber number) {
}
