package jp.tsunagu.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jp.tsunagu.directory.CoordinatorId;

/** 支援会議: who was there and what they agreed on, with the 役割分担表. */
@Entity
public class TeamMeeting {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private LocalDate heldOn;

	@Enumerated(EnumType.STRING)
	private MeetingMode mode;

	private String attendees;

	private String agreements;

	private String recordedBy;

	private Instant recordedAt;

	@ElementCollection
	@CollectionTable(name = "role_assignment", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	private List<RoleAssignment> roleAssignments;

	protected TeamMeeting() {
	}

	TeamMeeting(TeamMeetingForm form, CoordinatorId by, Instant now) {
		this.heldOn = form.heldOn();
		this.mode = form.mode();
		this.attendees = form.attendees();
		this.agreements = form.agreements();
		this.roleAssignments = List.copyOf(form.roleAssignments());
		this.recordedBy = by.toString();
		this.recordedAt = now;
	}

	public LocalDate heldOn() {
		return this.heldOn;
	}

	public MeetingMode mode() {
		return this.mode;
	}

	public String agreements() {
		return this.agreements;
	}

	public String attendees() {
		return this.attendees;
	}

	public List<RoleAssignment> roleAssignments() {
		return this.roleAssignments;
	}

}
