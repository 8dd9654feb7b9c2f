package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.util.Assert;

/**
 * 課題: what one case cannot solve, from the day it was found until it is resolved and
 * stays so (brief 2.8, CL-18). Merged into another it follows that one's state.
 */
@Entity
public class Issue {

	@Id
	private String number;

	private String areaId;

	@Enumerated(EnumType.STRING)
	private IssueSource source;

	@Embedded
	private IssueSheet sheet;

	private String owner;

	private Instant raisedAt;

	@Enumerated(EnumType.STRING)
	private IssueStatus status;

	private String mergedInto;

	@Embedded
	private Resolution resolution;

	@Embedded
	private CouncilAnswer councilAnswer;

	private String titleKey;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> grams;

	@ElementCollection
	@CollectionTable(name = "issue_origin", joinColumns = @JoinColumn(name = "issue_number"))
	@OrderBy("recordNumber")
	private Set<IssueOrigin> origins = new LinkedHashSet<>();

	@Version
	private int version;

	protected Issue() {
	}

	Issue(RecordNumber number, AreaId area, IssueSource source, IssueSheet sheet, CoordinatorId owner, Instant now) {
		this.number = number.toString();
		this.areaId = area.toString();
		this.source = source;
		this.owner = owner.toString();
		this.raisedAt = now;
		this.status = IssueStatus.EXTRACTED;
		this.resolution = Resolution.NONE;
		describe(sheet);
	}

	private void describe(IssueSheet described) {
		this.sheet = described;
		this.grams = Grams.of(described.title(), described.fact());
		this.titleKey = Grams.folded(described.title());
	}

	/** Another place where it is met. */
	Issue metIn(IssueOrigin origin) {
		this.origins.add(origin);
		return spread(origin.municipality());
	}

	/** What was merged into it is met there too. */
	Issue spread(String municipality) {
		this.sheet = this.sheet.metIn(municipality);
		return this;
	}

	/** What it is, and that something is done about it here, or by a council. */
	Issue sort(IssueSheet described, IssueStatus next) {
		describe(described);
		return become(next);
	}

	Issue drop(String reason, Instant now) {
		this.resolution = this.resolution.ended(reason, now);
		return become(IssueStatus.DROPPED);
	}

	Issue mergeInto(Issue parent) {
		this.mergedInto = parent.number;
		return become(IssueStatus.MERGED);
	}

	/** What it was merged into has itself been merged into that one. */
	Issue follow(Issue parent) {
		this.mergedInto = parent.number;
		return this;
	}

	/** It stands for itself again, and is sorted anew. */
	Issue takeOut() {
		this.mergedInto = null;
		this.status = IssueStatus.EXTRACTED;
		return this;
	}

	/** How far it is resolved today; from 3 on it waits to be confirmed. */
	Issue assess(int degree, LocalDate next) {
		this.resolution = this.resolution.assessed(degree, next);
		return become(ResolutionDegree.isResolved(degree) ? IssueStatus.RESOLVED : IssueStatus.IN_PROGRESS);
	}

	Issue close(Instant now) {
		this.resolution = this.resolution.ended(null, now);
		return become(IssueStatus.CLOSED);
	}

	/** It has come back: the same issue, counted once more. */
	Issue reopen() {
		this.resolution = this.resolution.reopened();
		this.status = IssueStatus.REOPENED;
		return this;
	}

	Issue handTo(CoordinatorId other) {
		this.owner = other.toString();
		return this;
	}

	Issue answered(CouncilResult result, String reason, IssueStatus next, LocalDate review) {
		this.councilAnswer = new CouncilAnswer(result, reason);
		this.resolution = this.resolution.reviewedNext(review);
		return become(next);
	}

	Issue reach(IssueScope scope) {
		this.sheet = this.sheet.with(scope);
		return this;
	}

	/** Only what is still open goes on. */
	Issue become(IssueStatus next) {
		Assert.state(this.status.isOpen(), () -> "Issue %s is %s".formatted(this.number, this.status));
		this.status = next;
		return this;
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public IssueSource source() {
		return this.source;
	}

	public IssueSheet sheet() {
		return this.sheet;
	}

	/** Null until it is sorted. */
	public String title() {
		return this.sheet.title();
	}

	public IssueScope scope() {
		return this.sheet.scope();
	}

	public String fact() {
		return this.sheet.fact();
	}

	public List<String> municipalities() {
		return this.sheet.municipalities();
	}

	public List<Topic> domains() {
		return this.sheet.domains();
	}

	public Integer severity() {
		return this.sheet.severity();
	}

	public CoordinatorId owner() {
		return CoordinatorId.of(this.owner);
	}

	/** Its own status; a merged one follows its parent's. */
	public IssueStatus status() {
		return this.status;
	}

	public Optional<RecordNumber> mergedInto() {
		return Optional.ofNullable(this.mergedInto).map(RecordNumber::of);
	}

	public Resolution resolution() {
		return this.resolution;
	}

	/** The newest; null before a council has answered. */
	public CouncilAnswer councilAnswer() {
		return this.councilAnswer;
	}

	public Instant raisedAt() {
		return this.raisedAt;
	}

	public List<IssueOrigin> origins() {
		return List.copyOf(this.origins);
	}

}
