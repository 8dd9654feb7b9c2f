package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

	private String dropReason;

	private String mergedInto;

	private int resolutionDegree;

	private LocalDate nextReviewOn;

	@Enumerated(EnumType.STRING)
	private CouncilResult councilResult;

	private String councilReason;

	private int reopenedCount;

	private Instant closedAt;

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
		describe(sheet);
	}

	private void describe(IssueSheet described) {
		this.sheet = described;
		this.grams = Grams.of(described.title(), described.fact());
	}

	/** Another place where it is met; one it knows already changes nothing. */
	Issue metIn(IssueOrigin origin) {
		boolean known = this.origins.stream().anyMatch((met) -> met.recordNumber().equals(origin.recordNumber()));
		if (!known) {
			this.origins.add(origin);
			Set<String> places = new TreeSet<>(this.sheet.municipalities());
			Optional.ofNullable(origin.municipality()).ifPresent(places::add);
			this.sheet = this.sheet.with(List.copyOf(places));
		}
		return this;
	}

	/** What it is, and that something is done about it here, or by a council. */
	Issue sort(IssueSheet described, IssueStatus next) {
		requireOpen();
		describe(described);
		this.status = next;
		return this;
	}

	Issue drop(String reason, Instant now) {
		requireOpen();
		this.status = IssueStatus.DROPPED;
		this.dropReason = reason;
		this.nextReviewOn = null;
		this.closedAt = now;
		return this;
	}

	Issue mergeInto(Issue parent) {
		this.status = IssueStatus.MERGED;
		this.mergedInto = parent.number;
		this.nextReviewOn = null;
		return this;
	}

	/** It stands for itself again, and is sorted anew. */
	Issue takeOut() {
		Assert.state(this.status == IssueStatus.MERGED, () -> "Issue %s is not merged".formatted(this.number));
		this.status = IssueStatus.EXTRACTED;
		this.mergedInto = null;
		return this;
	}

	/** How far it is resolved today; from 3 on it waits to be confirmed. */
	Issue assess(int degree, LocalDate next) {
		requireOpen();
		this.resolutionDegree = degree;
		this.nextReviewOn = next;
		this.status = ResolutionDegree.isResolved(degree) ? IssueStatus.RESOLVED : IssueStatus.IN_PROGRESS;
		return this;
	}

	Issue close(Instant now) {
		requireOpen();
		this.status = IssueStatus.CLOSED;
		this.nextReviewOn = null;
		this.closedAt = now;
		return this;
	}

	/** It has come back: the same issue, counted once more. */
	Issue reopen() {
		this.status = IssueStatus.REOPENED;
		this.resolutionDegree = Math.min(this.resolutionDegree, ResolutionDegree.WEIGHED);
		this.reopenedCount++;
		this.dropReason = null;
		this.closedAt = null;
		return this;
	}

	Issue handTo(CoordinatorId other) {
		this.owner = other.toString();
		return this;
	}

	Issue beforeCouncil(IssueStatus step) {
		requireOpen();
		this.status = step;
		return this;
	}

	Issue answered(CouncilResult result, String reason, IssueStatus next, LocalDate review) {
		requireOpen();
		this.councilResult = result;
		this.councilReason = reason;
		this.status = next;
		this.nextReviewOn = review;
		return this;
	}

	Issue reach(IssueScope scope) {
		this.sheet = this.sheet.with(scope);
		return this;
	}

	private void requireOpen() {
		Assert.state(this.status.isOpen(), () -> "Issue %s is %s".formatted(this.number, this.status));
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

	public int resolutionDegree() {
		return this.resolutionDegree;
	}

	/** Null where nobody looks at it again. */
	public LocalDate nextReviewOn() {
		return this.nextReviewOn;
	}

	/** Null before a council has answered. */
	public CouncilResult councilResult() {
		return this.councilResult;
	}

	public String councilReason() {
		return this.councilReason;
	}

	public String dropReason() {
		return this.dropReason;
	}

	public int reopenedCount() {
		return this.reopenedCount;
	}

	public Instant raisedAt() {
		return this.raisedAt;
	}

	public List<IssueOrigin> origins() {
		return List.copyOf(this.origins);
	}

}
