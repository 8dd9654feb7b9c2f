package jp.tsunagu.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One line of a record's timeline: who did what when, and in their words why. */
@Entity
public class TimelineEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private Instant at;

	private String byUser;

	@Enumerated(EnumType.STRING)
	private TimelineKind kind;

	private String note;

	protected TimelineEntry() {
	}

	TimelineEntry(String recordNumber, Instant at, String byUser, TimelineKind kind, String note) {
		this.recordNumber = recordNumber;
		this.at = at;
		this.byUser = byUser;
		this.kind = kind;
		this.note = note;
	}

	public Instant at() {
		return this.at;
	}

	/** A user id, or null where the application acted by itself. */
	public String by() {
		return this.byUser;
	}

	public TimelineKind kind() {
		return this.kind;
	}

	public String note() {
		return this.note;
	}

}
