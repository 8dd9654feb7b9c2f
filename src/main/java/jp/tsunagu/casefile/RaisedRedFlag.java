package jp.tsunagu.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Danger signs (CL-08) of one report, open until somebody has averted them. */
@Entity
@Table(name = "red_flag")
public class RaisedRedFlag {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Enumerated(EnumType.STRING)
	private List<RedFlag> signs;

	private String note;

	private String raisedBy;

	private Instant raisedAt;

	private String response;

	private String answeredBy;

	private Instant avertedAt;

	protected RaisedRedFlag() {
	}

	RaisedRedFlag(RecordNumber number, List<RedFlag> signs, String note, CoordinatorId by, Instant now) {
		this.recordNumber = number.toString();
		this.signs = List.copyOf(signs);
		this.note = note;
		this.raisedBy = (by != null) ? by.toString() : null;
		this.raisedAt = now;
	}

	RaisedRedFlag answer(RedFlagResponse given, CoordinatorId by, Instant now) {
		this.response = given.actionTaken();
		this.answeredBy = by.toString();
		this.avertedAt = given.averted() ? now : null;
		return this;
	}

	public List<RedFlag> signs() {
		return this.signs;
	}

	public String note() {
		return this.note;
	}

	public Instant raisedAt() {
		return this.raisedAt;
	}

	/** What was done so far, or null. */
	public String response() {
		return this.response;
	}

}
