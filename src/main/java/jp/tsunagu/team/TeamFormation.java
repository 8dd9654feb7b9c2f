package jp.tsunagu.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a team together and keeps it whole. */
@Service
@Transactional
public class TeamFormation {

	private final Teams teams;

	private final ProposedPeople people;

	private final TeamConsent consent;

	private final CaseFiles cases;

	private final IssueRegister issues;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TeamFormation(Teams teams, ProposedPeople people, TeamConsent consent, CaseFiles cases, IssueRegister issues,
			Timeline timeline, Notices notices, ApplicationEventPublisher events, Clock clock) {
		this.teams = teams;
		this.people = people;
		this.consent = consent;
		this.cases = cases;
		this.issues = issues;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes over which professions the child's situation asks for.
	 * @param professions codes of CL-09, or several with {@code |} between them of which
	 * one is enough
	 */
	public void require(RecordNumber number, List<String> professions) {
		this.teams.lock(number).require(professions);
	}

	/** Takes in who is proposed; answers whom to ask. */
	public List<MemberId> propose(RecordNumber number, CoordinatorId by, TeamProposal proposal) {
		List<ProposedPerson> proposed = this.people.of(proposal);
		this.consent.require(number, proposed);
		List<TeamMember> asked = this.teams.lock(number).propose(proposed, this.clock.instant());
		this.timeline.add(number, TimelineKind.TEAM_PROPOSED, by, asked.isEmpty() ? null : names(asked));
		return asked.stream().map(TeamMember::id).toList();
	}

	/** Whether a profession is missing; then the keepers of the case hear of it. */
	public boolean isIncomplete(RecordNumber number) {
		List<TeamNeed> missing = this.teams.lock(number).lookAround().missing();
		if (!missing.isEmpty()) {
			this.notices.tell(this.cases.get(number).keepers(), NoticeKind.TEAM_GAP, number.toString());
		}
		return !missing.isEmpty();
	}

	/** Decides about missing professions, with an issue where one is raised. */
	public void decide(RecordNumber number, CoordinatorId by, GapResolution resolution) {
		SupportTeam team = this.teams.lock(number);
		String missing = team.missing().stream().map(TeamNeed::label).collect(Collectors.joining("、"));
		team.decide(resolution);
		String note = (resolution.gapNote() != null) ? "\n" + resolution.gapNote() : "";
		this.timeline.add(number, TimelineKind.TEAM_GAP, by,
				"%s：%s%s".formatted(missing, resolution.gapDecision().label(), note));
		if (resolution.gapDecision() == GapDecision.GO_ON_WITH_ISSUE) {
			this.issues.raise(number, IssueSource.TEAM_GAP, by, "支援チームに%sがいない。%s".formatted(missing, note).strip());
		}
	}

	/** Records a meeting; what it found beyond the case becomes an issue. */
	public void meet(RecordNumber number, CoordinatorId by, TeamMeetingForm meeting) {
		Refusal.unless(!meeting.heldOn().isAfter(today()), "「開催日」は今日までの日付にしてください。");
		this.teams.lock(number).meet(meeting, by, this.clock.instant());
		this.timeline.add(number, TimelineKind.TEAM_MEETING, by,
				"%s\n%s".formatted(JapaneseDates.shown(meeting.heldOn()), meeting.agreements()));
		if (meeting.issuesFound() != null) {
			this.issues.raise(number, IssueSource.TEAM_MEETING, by, meeting.issuesFound());
		}
	}

	public void establish(RecordNumber number) {
		SupportTeam team = this.teams.lock(number).establish(today());
		this.timeline.add(number, TimelineKind.TEAM_ESTABLISHED, null, names(team.present()));
		countServices(number, team);
	}

	/** Ends somebody's access; their profession is looked for again (scenario 23). */
	public void memberLeft(RecordNumber number, MemberId member, LocalDate leftOn, String reason, CoordinatorId by) {
		Refusal.unless(!leftOn.isAfter(today()), "「離れた日」は今日までの日付にしてください。");
		SupportTeam team = this.teams.lock(number);
		TeamMember left = team.leave(member, leftOn, reason);
		String note = "%s%s".formatted(names(List.of(left)), (reason != null) ? "\n" + reason : "");
		this.timeline.add(number, TimelineKind.MEMBER_LEFT, by, note);
		this.notices.tell(this.cases.get(number).keepers(), NoticeKind.MEMBER_LEFT, number.toString());
		this.events.publishEvent(new MemberLeft(number, member, left.profession()));
		countServices(number, team);
	}

	/**
	 * Everybody who was ever proposed, and what the team still needs; empty before the
	 * first proposal.
	 */
	@Transactional(readOnly = true)
	public Optional<SupportTeam> find(RecordNumber number) {
		return this.teams.find(number);
	}

	private void countServices(RecordNumber number, SupportTeam team) {
		this.cases.learn(number, (known) -> known.withServiceCount(team.services()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	private static String names(List<TeamMember> members) {
		return members.stream()
			.map((member) -> "%s（%s）".formatted(member.name(), member.profession().label()))
			.collect(Collectors.joining("、"));
	}

}
