package jp.tsunagu.notification;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jp.tsunagu.directory.CoordinatorId;

/** Something one person is told about one record. */
@Entity
public class Notice {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recipient;

	@Enumerated(EnumType.STRING)
	private NoticeKind kind;

	private String recordNumber;

	private Instant createdAt;

	private Instant readAt;

	private String onBehalfOf;

	protected Notice() {
	}

	Notice(String recipient, NoticeKind kind, String recordNumber, Instant createdAt) {
		this.recipient = recipient;
		this.kind = kind;
		this.recordNumber = recordNumber;
		this.createdAt = createdAt;
	}

	/** The same for who stands in for its recipient. */
	Notice forSubstitute(String substitute) {
		Notice copy = new Notice(substitute, this.kind, this.recordNumber, this.createdAt);
		copy.onBehalfOf = this.recipient;
		return copy;
	}

	public Long id() {
		return this.id;
	}

	public NoticeKind kind() {
		return this.kind;
	}

	public String recordNumber() {
		return this.recordNumber;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Who is away and in whose place this was told; null if it was meant for the reader.
	 */
	public CoordinatorId onBehalfOf() {
		return (this.onBehalfOf != null) ? CoordinatorId.of(this.onBehalfOf) : null;
	}

	public boolean isUnread() {
		return this.readAt == null;
	}

}
