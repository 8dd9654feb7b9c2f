package jp.tsunagu.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One mail, from the step that asked for it to the server that took it. As long as it has
 * not been sent it holds the secret link it carries; afterwards only the mail does.
 */
@Entity
public class Mail {

	static final String SECRET = "link";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String mailKey;

	private String areaId;

	private String recordNumber;

	@Enumerated(EnumType.STRING)
	private MailKind kind;

	private String recipient;

	private String sender;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> parameters;

	@Enumerated(EnumType.STRING)
	private MailStatus status;

	private Instant postedAt;

	private Instant settledAt;

	protected Mail() {
	}

	Mail(MailDraft draft, Instant now) {
		this.mailKey = draft.key();
		this.areaId = draft.area().toString();
		this.recordNumber = draft.recordNumber();
		this.kind = draft.kind();
		this.recipient = draft.recipient().toString();
		this.sender = (draft.sender() != null) ? draft.sender().toString() : null;
		this.parameters = draft.parameters();
		this.status = MailStatus.QUEUED;
		this.postedAt = now;
	}

	/** A mail that only the screen shows keeps its link: the screen is its letterbox. */
	void settle(MailStatus outcome, Instant now) {
		this.status = outcome;
		this.settledAt = now;
		if (outcome != MailStatus.ON_SCREEN) {
			Map<String, String> kept = new HashMap<>(this.parameters);
			kept.replace(SECRET, "（送信したメールにだけあります）");
			this.parameters = kept;
		}
	}

	public Long id() {
		return this.id;
	}

	public MailKind kind() {
		return this.kind;
	}

	public String recordNumber() {
		return this.recordNumber;
	}

	public String recipient() {
		return this.recipient;
	}

	public MailStatus status() {
		return this.status;
	}

	public Instant postedAt() {
		return this.postedAt;
	}

	String sender() {
		return this.sender;
	}

	String areaId() {
		return this.areaId;
	}

	Map<String, String> parameters() {
		return this.parameters;
	}

}
