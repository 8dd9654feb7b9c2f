package jp.tsunagu.issue;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** 課題: a fact that was met in one case, as it was found (brief 2.8, CL-18 抽出). */
@Entity
public class Issue {

	@Id
	private String number;

	private String areaId;

	private String originCase;

	@Enumerated(EnumType.STRING)
	private IssueSource source;

	private String fact;

	private String owner;

	private Instant raisedAt;

	protected Issue() {
	}

	Issue(RecordNumber number, String areaId, RecordNumber origin, IssueSource source, String fact, CoordinatorId owner,
			Instant raisedAt) {
		this.number = number.toString();
		this.areaId = areaId;
		this.originCase = origin.toString();
		this.source = source;
		this.fact = fact;
		this.owner = owner.toString();
		this.raisedAt = raisedAt;
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public RecordNumber originCase() {
		return RecordNumber.of(this.originCase);
	}

	public IssueSource source() {
		return this.source;
	}

	public String fact() {
		return this.fact;
	}

	public CoordinatorId owner() {
		return CoordinatorId.of(this.owner);
	}

}
