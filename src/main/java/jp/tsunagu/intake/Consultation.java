package jp.tsunagu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.CaseOpening;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.ChildId;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Specialty;

import org.springframework.util.Assert;

/**
 * 相談: one call for help as it was taken, sorted, shared and answered. Each step is taken
 * once, in order; an emergency may open its case before anybody has agreed.
 */
@Entity
public class Consultation {

	@Id
	private String number;

	private String areaId;

	private String receivedBy;

	private Instant registeredAt;

	private UUID childId;

	private Instant responseDueAt;

	@Enumerated(EnumType.STRING)
	private ConsultationStatus status;

	private boolean emergency;

	private boolean caseOpened;

	private String joinedTo;

	@Embedded
	private Reception reception;

	@Embedded
	private Triage triage;

	@Embedded
	private Agreement agreement;

	@Version
	private int version;

	protected Consultation() {
	}

	static Consultation receive(RecordNumber number, AreaId area, CoordinatorId receiver, Reception reception,
			Instant now) {
		Consultation received = new Consultation();
		received.number = number.toString();
		received.areaId = area.toString();
		received.receivedBy = receiver.toString();
		received.registeredAt = now;
		received.reception = reception;
		received.emergency = reception.isEmergency();
		received.status = ConsultationStatus.RECEIVED;
		return received;
	}

	void about(ChildId child) {
		this.childId = child.id();
	}

	void dueAt(Instant due) {
		this.responseDueAt = due;
	}

	void triage(Triage sorted) {
		expect(ConsultationStatus.RECEIVED);
		this.triage = sorted;
		this.emergency = this.emergency || sorted.triageOutcome() == TriageOutcome.EMERGENCY;
		boolean answered = sorted.triageOutcome() == TriageOutcome.INFO_ONLY;
		this.status = answered ? ConsultationStatus.ANSWERED : ConsultationStatus.TRIAGED;
	}

	void share() {
		expect(ConsultationStatus.TRIAGED);
		this.status = ConsultationStatus.SHARED;
	}

	void agree(Agreement agreed) {
		expect(ConsultationStatus.SHARED);
		this.agreement = agreed;
		this.status = switch (agreed.responsePolicy()) {
			case INFO_ONLY -> ConsultationStatus.ANSWERED;
			case ESCALATE, JOIN -> ConsultationStatus.CLOSED;
			case TRANSFER -> ConsultationStatus.TRANSFERRED;
			default -> ConsultationStatus.POLICY_DECIDED;
		};
	}

	/** Opens the case, once; says whether it was not open before. */
	boolean openCase() {
		boolean first = !this.caseOpened;
		this.caseOpened = true;
		return first;
	}

	void inAction() {
		this.status = ConsultationStatus.IN_ACTION;
	}

	/** Joins an earlier record about the same child; both numbers stay. */
	void join(RecordNumber existing) {
		this.joinedTo = existing.toString();
		this.status = ConsultationStatus.DUPLICATE;
	}

	void answered() {
		this.status = ConsultationStatus.ANSWERED;
	}

	Consultation end() {
		this.status = ConsultationStatus.CLOSED;
		return this;
	}

	private void expect(ConsultationStatus expected) {
		Assert.state(this.status == expected,
				() -> "Consultation %s is %s, not %s".formatted(this.number, this.status, expected));
	}

	/** What the case is opened with: until somebody is agreed on, the receiver. */
	CaseOpening opening() {
		CoordinatorId main = mainCoordinator();
		return new CaseOpening(area(), child(), receivedBy(), main, subCoordinators(), situation(),
				this.reception.isSharingRefused());
	}

	/** Without leave to share nobody but the receiver can keep the case (scenario 4). */
	boolean mayBeLedBy(Agreement agreed) {
		String main = agreed.mainCoordinator();
		boolean byReceiver = main == null || main.equals(receivedBy().toString());
		boolean alone = agreed.subCoordinators() == null
				|| agreed.subCoordinators().stream().allMatch(receivedBy().toString()::equals);
		return !this.reception.isSharingRefused() || (byReceiver && alone);
	}

	CoordinatorId mainCoordinator() {
		boolean agreedOn = this.agreement != null && this.agreement.mainCoordinator() != null;
		return agreedOn ? CoordinatorId.of(this.agreement.mainCoordinator()) : receivedBy();
	}

	List<CoordinatorId> subCoordinators() {
		boolean agreedOn = this.agreement != null && this.agreement.subCoordinators() != null;
		return agreedOn ? this.agreement.subCoordinators().stream().map(CoordinatorId::of).toList() : List.of();
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public CoordinatorId receivedBy() {
		return CoordinatorId.of(this.receivedBy);
	}

	/** How the triage alone answers it, where nothing is left to agree on. */
	public Optional<ResponsePolicy> answeredByTriage() {
		return Optional.ofNullable(switch (this.triage.triageOutcome()) {
			case ADVICE -> ResponsePolicy.ADVICE;
			case INFO_ONLY -> ResponsePolicy.INFO_ONLY;
			default -> null;
		});
	}

	/** The record it belongs to: the one it joined, else its own. */
	RecordNumber recordNumber() {
		return (this.joinedTo != null) ? joinedTo() : number();
	}

	RecordNumber joinedTo() {
		return RecordNumber.of(this.joinedTo);
	}

	/** What it told of the child's situation. */
	public CaseSituation situation() {
		List<Specialty> needed = (this.triage != null) ? this.triage.neededSpecialties() : null;
		return CaseSituation.of(this.reception.topics(), (needed != null) ? needed : List.of());
	}

	/** Null where no child is known. */
	public ChildId child() {
		return (this.childId != null) ? new ChildId(this.childId) : null;
	}

	public ConsultationStatus status() {
		return this.status;
	}

	public Instant responseDueAt() {
		return this.responseDueAt;
	}

	public Reception reception() {
		return this.reception;
	}

	public Triage triage() {
		return this.triage;
	}

	public Agreement agreement() {
		return this.agreement;
	}

	public boolean isEmergency() {
		return this.emergency;
	}

	public boolean isCaseOpened() {
		return this.caseOpened;
	}

	boolean isOpen() {
		return switch (this.status) {
			case RECEIVED, TRIAGED, SHARED, POLICY_DECIDED -> true;
			default -> false;
		};
	}

}
