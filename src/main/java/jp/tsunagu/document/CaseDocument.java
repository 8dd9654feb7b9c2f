package jp.tsunagu.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

/**
 * One paper of a case. What it is and who put it there stays even when its content has
 * been taken out.
 */
@Entity
public class CaseDocument {

	@Id
	private UUID id;

	private String recordNumber;

	private String title;

	@Enumerated(EnumType.STRING)
	private DocumentKind kind;

	@Enumerated(EnumType.STRING)
	private VisibilityGroup visibility;

	@Enumerated(EnumType.STRING)
	private FileType type;

	private int size;

	private String sha256;

	private String addedBy;

	private Instant addedAt;

	private String removedBy;

	private Instant removedAt;

	private String removalReason;

	protected CaseDocument() {
	}

	CaseDocument(RecordNumber number, NewDocument paper, CoordinatorId by, Instant at) {
		this.id = UUID.randomUUID();
		this.recordNumber = number.toString();
		this.title = paper.title().strip();
		this.kind = paper.kind();
		this.visibility = paper.visibility();
		this.type = paper.type();
		this.size = paper.content().length;
		this.sha256 = paper.sha256();
		this.addedBy = by.toString();
		this.addedAt = at;
	}

	void remove(CoordinatorId by, Instant at, String reason) {
		Refusal.unless(this.removedAt == null, "この書類はすでに削除されています。");
		this.removedBy = by.toString();
		this.removedAt = at;
		this.removalReason = reason;
	}

	public UUID id() {
		return this.id;
	}

	public String title() {
		return this.title;
	}

	public DocumentKind kind() {
		return this.kind;
	}

	/** The part of the file it belongs to, as families share or do not share it. */
	public VisibilityGroup visibility() {
		return this.visibility;
	}

	public String mediaType() {
		return this.type.mediaType();
	}

	/** The title as the name of a file. */
	public String fileName() {
		return "%s.%s".formatted(this.title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), this.type.extension());
	}

	/** In bytes. */
	public int size() {
		return this.size;
	}

	public CoordinatorId addedBy() {
		return CoordinatorId.of(this.addedBy);
	}

	public Instant addedAt() {
		return this.addedAt;
	}

	public boolean isThere() {
		return this.removedAt == null;
	}

}
