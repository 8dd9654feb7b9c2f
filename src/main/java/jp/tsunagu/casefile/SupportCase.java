package jp.tsunagu.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.util.Assert;

/**
 * 個別支援ケース. While it is open it has a main coordinator and a next date (contract,
 * invariant 4); once closed it stays closed.
 */
@Entity
public class SupportCase extends AbstractAggregateRoot<SupportCase> {

	@Id
	private String number;

	private String areaId;

	private UUID childId;

	@Enumerated(EnumType.STRING)
	private CaseStatus status;

	private String mainCoordinator;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> subCoordinators;

	private Instant openedAt;

	private LocalDate nextDate;

	private Instant closedAt;

	@Embedded
	private Closure closure;

	@Embedded
	private CaseSituation situation;

	@Embedded
	private CoordinatorProposal proposal;

	private boolean sharingRefused;

	@Version
	private int version;

	protected SupportCase() {
	}

	/**
	 * Opens a case; until somebody accepts it, its keeper is the receiver of the call.
	 */
	static SupportCase open(RecordNumber number, CaseOpening opening, Instant now, LocalDate nextDate) {
		SupportCase opened = new SupportCase();
		opened.number = number.toString();
		opened.areaId = opening.area().toString();
		opened.childId = (opening.child() != null) ? opening.child().id() : null;
		opened.status = CaseStatus.OPEN;
		opened.mainCoordinator = opening.keeper().toString();
		opened.subCoordinators = List.of();
		opened.openedAt = now;
		opened.nextDate = nextDate;
		opened.situation = opening.situation();
		opened.proposal = CoordinatorProposal.of(opening.proposedMain(), opening.proposedSubs());
		opened.sharingRefused = opening.sharingRefused();
		opened.registerEvent(new CaseOpened(number, opening));
		return opened;
	}

	/**
	 * Asks for other keepers; the old ones stay until somebody accepts. Where nobody is
	 * proposed, the co-coordinators stay as they are.
	 */
	SupportCase requestCoordinators(CoordinatorId main, List<CoordinatorId> subs) {
		requireOpen();
		boolean open = main == null && subs.isEmpty();
		this.proposal = CoordinatorProposal.of(main, open ? subCoordinators() : subs);
		registerEvent(new CoordinatorChangeRequested(number()));
		return this;
	}

	SupportCase assign(CoordinatorId main, List<CoordinatorId> subs, LocalDate next) {
		requireOpen();
		registerEvent(new CoordinatorsAssigned(number(), mainCoordinator(), main));
		this.mainCoordinator = main.toString();
		this.subCoordinators = subs.stream().filter((sub) -> !sub.equals(main)).map(CoordinatorId::toString).toList();
		this.proposal = null;
		this.nextDate = next;
		return this;
	}

	/** Remembers what is known now; whether that is anything new. */
	boolean learn(CaseSituation known) {
		requireOpen();
		boolean anythingNew = !known.equals(this.situation);
		this.situation = known;
		return anythingNew;
	}

	/** Whom the case is about has become known. */
	SupportCase about(ChildId child) {
		requireOpen();
		Assert.state(this.childId == null, () -> "Case %s is about a child already".formatted(this.number));
		this.childId = child.id();
		return this;
	}

	SupportCase planNext(LocalDate day) {
		requireOpen();
		this.nextDate = day;
		return this;
	}

	SupportCase addConsultation(RecordNumber consultation) {
		requireOpen();
		registerEvent(new ConsultationAdded(number(), consultation));
		return this;
	}

	SupportCase reviewClosure(Closure how) {
		requireOpen();
		this.closure = how;
		return this;
	}

	/** Ends the case for a reason that is known before anybody has reviewed it. */
	SupportCase closeFor(ClosureReason reason, Instant now) {
		return reviewClosure(new Closure(reason, null, null)).close(now);
	}

	SupportCase close(Instant now) {
		requireOpen();
		Assert.state(this.closure != null, () -> "Case %s has no reason to close".formatted(this.number));
		boolean died = this.closure.closureReason() == ClosureReason.DEATH;
		this.status = died ? CaseStatus.CLOSED_DECEASED : CaseStatus.CLOSED;
		this.closedAt = now;
		this.nextDate = null;
		registerEvent(new CaseClosed(number(), this.closure.closureReason()));
		return this;
	}

	SupportCase mergeInto(RecordNumber other, Instant now) {
		reviewClosure(new Closure(ClosureReason.DUPLICATE, other.toString(), null)).close(now);
		registerEvent(new CaseMerged(number(), other));
		return this;
	}

	private void requireOpen() {
		Assert.state(isOpen(), () -> "Case %s is %s".formatted(this.number, this.status));
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public CoordinatorId mainCoordinator() {
		return CoordinatorId.of(this.mainCoordinator);
	}

	public List<CoordinatorId> subCoordinators() {
		return this.subCoordinators.stream().map(CoordinatorId::of).toList();
	}

	/** The main coordinator first, then the co-coordinators. */
	public List<CoordinatorId> keepers() {
		return Stream.concat(Stream.of(mainCoordinator()), subCoordinators().stream()).toList();
	}

	/** Whether this is its main or a co-coordinator. */
	public boolean isKeptBy(CoordinatorId coordinator) {
		return keepers().contains(coordinator);
	}

	/** Who is wanted as its keepers; without a wish the ranking says whom to ask. */
	public CoordinatorProposal proposal() {
		return (this.proposal != null) ? this.proposal : CoordinatorProposal.of(null, subCoordinators());
	}

	/**
	 * Whether these are its keepers already; no co-coordinators named means no others.
	 */
	boolean isKeptAsWanted(CoordinatorId main, List<CoordinatorId> subs) {
		return mainCoordinator().equals(main) && (subs.isEmpty() || subs.equals(subCoordinators()));
	}

	/** What was said at the window, before anything was on file. */
	boolean isSharingRefused() {
		return this.sharingRefused;
	}

	public CaseSituation situation() {
		return this.situation;
	}

	/** Null where no child is known yet. */
	public ChildId child() {
		return (this.childId != null) ? new ChildId(this.childId) : null;
	}

	public boolean isOpen() {
		return this.status != CaseStatus.CLOSED && this.status != CaseStatus.CLOSED_DECEASED;
	}

	public CaseStatus status() {
		return this.status;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public LocalDate nextDate() {
		return this.nextDate;
	}

}
