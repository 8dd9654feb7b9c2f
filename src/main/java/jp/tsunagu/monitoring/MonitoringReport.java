package jp.tsunagu.monitoring;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** モニタリング報告書: one round as it was found, by whom and when it was written down. */
@Entity
public class MonitoringReport {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private String recordedBy;

	private Instant recordedAt;

	@Embedded
	private Monitoring monitoring;

	protected MonitoringReport() {
	}

	MonitoringReport(RecordNumber number, CoordinatorId by, Instant now, Monitoring monitoring) {
		this.recordNumber = number.toString();
		this.recordedBy = by.toString();
		this.recordedAt = now;
		this.monitoring = monitoring;
	}

	public CoordinatorId recordedBy() {
		return CoordinatorId.of(this.recordedBy);
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

	public Monitoring monitoring() {
		return this.monitoring;
	}

}
