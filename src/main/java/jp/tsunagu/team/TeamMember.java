package jp.tsunagu.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Profession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.util.Assert;

/** 構成員: from the proposal to the day of leaving; whoever declines stays on record. */
@Entity
public class TeamMember {

	@Id
	private UUID id;

	private int serial;

	private String supporterId;

	private String name;

	private String organisation;

	private String mail;

	@Enumerated(EnumType.STRING)
	private Profession profession;

	@Enumerated(EnumType.STRING)
	private TeamRole teamRole;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Enumerated(EnumType.STRING)
	private List<VisibilityGroup> sharingScope;

	@Enumerated(EnumType.STRING)
	private Invitation invitation;

	private Instant proposedAt;

	private Instant answerDue;

	private Instant answeredAt;

	private String answeredBy;

	private String answerNote;

	private LocalDate joinedOn;

	private LocalDate leftOn;

	private String leaveReason;

	protected TeamMember() {
	}

	TeamMember(int serial, ProposedPerson person, Instant now) {
		this.serial = serial;
		this.id = UUID.randomUUID();
		this.supporterId = person.supporterId();
		this.name = person.name();
		this.organisation = person.organisation();
		this.mail = person.mail();
		this.profession = person.profession();
		this.invitation = Invitation.NOT_SENT;
		this.proposedAt = now;
		agree(person);
	}

	void agree(ProposedPerson person) {
		this.teamRole = person.teamRole();
		this.sharingScope = person.sharingScope();
	}

	void ask(Instant due) {
		Assert.state(this.invitation == Invitation.NOT_SENT, () -> "Member %s was asked before".formatted(this.id));
		this.invitation = Invitation.ASKED;
		this.answerDue = due;
	}

	/** Takes an answer; {@code by} is null where they have given it themselves. */
	void answer(MemberAnswer answer, CoordinatorId by, Instant now, LocalDate today) {
		Assert.state(isAsked(), () -> "Member %s is not asked".formatted(this.id));
		boolean accepts = answer.answer() == InvitationAnswer.ACCEPTED;
		this.invitation = accepts ? Invitation.ACCEPTED : Invitation.DECLINED;
		this.answeredAt = now;
		this.answeredBy = (by != null) ? by.toString() : null;
		this.answerNote = answer.answerNote();
		this.joinedOn = accepts ? today : null;
		this.sharingScope = accepts ? this.sharingScope : List.of();
	}

	void leave(LocalDate day, String reason) {
		this.invitation = isPresent() ? Invitation.LEFT : Invitation.WITHDRAWN;
		this.leftOn = day;
		this.leaveReason = reason;
		this.sharingScope = List.of();
	}

	/** Keeps of what they are told only what is still allowed; answers what is lost. */
	List<VisibilityGroup> narrow(List<VisibilityGroup> allowed) {
		List<VisibilityGroup> lost = this.sharingScope.stream().filter((group) -> !allowed.contains(group)).toList();
		this.sharingScope = this.sharingScope.stream().filter(allowed::contains).toList();
		return lost;
	}

	/** Under which they meet a new proposal of the same person. */
	String key() {
		return new ProposedPerson(this.supporterId, this.name, this.organisation, null, null, null, null).key();
	}

	public boolean isPresent() {
		return this.invitation == Invitation.ACCEPTED;
	}

	public boolean isAsked() {
		return this.invitation == Invitation.ASKED;
	}

	/** Whether it is this supporter of the directory. */
	boolean isSupporter(String id) {
		return id.equals(this.supporterId);
	}

	/** In the team or on the way into it. */
	boolean isCounted() {
		return isPresent() || isAsked() || this.invitation == Invitation.NOT_SENT;
	}

	public MemberId id() {
		return new MemberId(this.id);
	}

	public String name() {
		return this.name;
	}

	public String organisation() {
		return this.organisation;
	}

	public String mail() {
		return this.mail;
	}

	public Profession profession() {
		return this.profession;
	}

	public TeamRole teamRole() {
		return this.teamRole;
	}

	/** What they may be told; nothing before they accept and after they leave. */
	public List<VisibilityGroup> sharingScope() {
		return this.sharingScope;
	}

	public Invitation invitation() {
		return this.invitation;
	}

	public Instant answerDue() {
		return this.answerDue;
	}

	public Instant answeredAt() {
		return this.answeredAt;
	}

	/** Who recorded the answer, or null where they gave it themselves. */
	public String answeredBy() {
		return this.answeredBy;
	}

	public String answerNote() {
		return this.answerNote;
	}

	public LocalDate joinedOn() {
		return this.joinedOn;
	}

	public LocalDate leftOn() {
		return this.leftOn;
	}

	public String leaveReason() {
		return this.leaveReason;
	}

}
