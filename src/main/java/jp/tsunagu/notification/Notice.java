package jp.tsunagu.notification;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

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

	protected Notice() {
	}

	Notice(String recipient, NoticeKind kind, String recordNumber, Instant createdAt) {
		this.recipient = recipient;
		this.kind = kind;
		this.recordNumber = recordNumber;
		this.createdAt = createdAt;
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

	public boolean isUnread() {
		return this.readAt == null;
	}

}
