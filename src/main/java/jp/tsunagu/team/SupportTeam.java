package jp.tsunagu.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.engine.Refusal;

/** 支援チーム of one case: the professions it needs, its people and its meetings. */
@Entity
public class SupportTeam {

	/** Those present and those asked together. */
	static final int MOST_MEMBERS = 10;

	@Id
	private String number;

	private LocalDate establishedOn;

	@ElementCollection
	@CollectionTable(name = "team_need", joinColumns = @JoinColumn(name = "team_number"))
	@OrderColumn(name = "position")
	private List<TeamNeed> needs = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "team_number", nullable = false, updatable = false)
	@OrderBy("serial")
	private List<TeamMember> members = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "team_number", nullable = false, updatable = false)
	@OrderBy("id")
	private List<TeamMeeting> meetings = new ArrayList<>();

	protected SupportTeam() {
	}

	SupportTeam(RecordNumber number) {
		this.number = number.toString();
	}

	/** Takes over what the child's situation asks for; what was decided stays. */
	SupportTeam require(List<String> professions) {
		List<TeamNeed> required = professions.stream()
			.map((asked) -> this.needs.stream()
				.filter((need) -> need.professions().equals(asked))
				.findFirst()
				.orElseGet(() -> TeamNeed.of(asked)))
			.toList();
		this.needs.clear();
		this.needs.addAll(required);
		return lookAround();
	}

	/**
	 * Takes people in, to be asked. Whoever is there or asked already is not asked again.
	 */
	List<TeamMember> propose(List<ProposedPerson> people, Instant now) {
		List<TeamMember> asked = new ArrayList<>();
		for (ProposedPerson person : people) {
			counted(person).ifPresentOrElse((known) -> known.agree(person), () -> {
				TeamMember member = new TeamMember(this.members.size() + 1, person, now);
				this.members.add(member);
				asked.add(member);
			});
		}
		long counted = this.members.stream().filter(TeamMember::isCounted).count();
		Refusal.unless(counted > 0, "「構成員」に一人以上を入力してください。");
		Refusal.unless(counted <= MOST_MEMBERS,
				"チームは%d人までです。いまの構成員と合わせて%d人になります。行を減らしてください。".formatted(MOST_MEMBERS, counted));
		return asked;
	}

	SupportTeam lookAround() {
		return change((need) -> need.seen(present().stream().map(TeamMember::profession).toList()));
	}

	SupportTeam decide(GapResolution resolution) {
		return switch (resolution.gapDecision()) {
			case PROPOSE_AGAIN -> this;
			case GO_ON_WITH_ISSUE -> change((need) -> need.decided(NeedStatus.WITH_ISSUE, resolution.gapNote()));
			case NOT_NEEDED -> change((need) -> need.decided(NeedStatus.NOT_NEEDED, resolution.gapNote()));
		};
	}

	SupportTeam meet(TeamMeetingForm form, CoordinatorId by, Instant now) {
		this.meetings.add(new TeamMeeting(form, by, now));
		return this;
	}

	SupportTeam establish(LocalDate today) {
		this.establishedOn = today;
		return this;
	}

	TeamMember leave(MemberId id, LocalDate day, String reason) {
		TeamMember member = known(id).orElseThrow(() -> new Refusal("この支援者は、このケースのチームにいません。選び直してください。"));
		Refusal.unless(member.isPresent(), "%sさんは、いまこのチームにいません。".formatted(member.name()));
		Refusal.unless(!day.isBefore(member.joinedOn()), "離れた日は、加わった日より後の日付にしてください。");
		member.leave(day, reason);
		lookAround();
		return member;
	}

	/**
	 * Ends what is shared with those the family's consent no longer reaches: their class
	 * of people is not named, or nothing is left of what they were told.
	 * @param allowed what each profession may be told
	 */
	List<TeamMember> endSharing(Function<Profession, List<VisibilityGroup>> allowed, LocalDate today) {
		List<TeamMember> ended = this.members.stream()
			.filter(TeamMember::isCounted)
			.filter((member) -> Collections.disjoint(member.sharingScope(), allowed.apply(member.profession())))
			.toList();
		ended.forEach((member) -> member.leave(today, "同意の範囲が変わったため、共有を終えた"));
		lookAround();
		return ended;
	}

	/**
	 * Narrows what is shared with those who may still be told a part of it; answers what
	 * each has lost.
	 */
	Map<TeamMember, List<VisibilityGroup>> narrowSharing(Function<Profession, List<VisibilityGroup>> allowed) {
		Map<TeamMember, List<VisibilityGroup>> narrowed = new LinkedHashMap<>();
		this.members.stream()
			.filter(TeamMember::isCounted)
			.forEach((member) -> narrowed.put(member, member.narrow(allowed.apply(member.profession()))));
		narrowed.values().removeIf(List::isEmpty);
		return narrowed;
	}

	private SupportTeam change(UnaryOperator<TeamNeed> change) {
		this.needs.replaceAll(change);
		return this;
	}

	private Optional<TeamMember> counted(ProposedPerson person) {
		return this.members.stream()
			.filter((member) -> member.isCounted() && member.key().equals(person.key()))
			.findFirst();
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public TeamMember member(MemberId id) {
		return known(id)
			.orElseThrow(() -> new IllegalStateException("Team %s has no member %s".formatted(this.number, id)));
	}

	private Optional<TeamMember> known(MemberId id) {
		return this.members.stream().filter((member) -> member.id().equals(id)).findFirst();
	}

	/** Everybody who was ever proposed, in that order. */
	public List<TeamMember> members() {
		return List.copyOf(this.members);
	}

	/** Those who have accepted and not left. */
	public List<TeamMember> present() {
		return this.members.stream().filter(TeamMember::isPresent).toList();
	}

	/** How many services its members bring to the child now. */
	int services() {
		return UsedServices.count(present());
	}

	public List<TeamNeed> needs() {
		return List.copyOf(this.needs);
	}

	/** The professions somebody is still looked for. */
	public List<TeamNeed> missing() {
		return this.needs.stream().filter(TeamNeed::isOpen).toList();
	}

	public List<TeamMeeting> meetings() {
		return List.copyOf(this.meetings);
	}

	/** The day the team was complete for the last time; null before. */
	public LocalDate establishedOn() {
		return this.establishedOn;
	}

}
