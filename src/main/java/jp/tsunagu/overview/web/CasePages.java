package jp.tsunagu.overview.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.OpenWork;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.Reception;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.overview.CaseOverview;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.NeedStatus;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;

import org.springframework.stereotype.Component;

/** Writes a record for the page: in words, and only what may be shown. */
@Component
class CasePages {

	private final Directory directory;

	private final StatusCard status;

	private final ConsentLines consents;

	private final Clock clock;

	CasePages(Directory directory, StatusCard status, ConsentLines consents, Clock clock) {
		this.directory = directory;
		this.status = status;
		this.consents = consents;
		this.clock = clock;
	}

	CasePage write(CaseOverview found) {
		Map<CoordinatorId, String> names = this.directory.namesOf(people(found));
		boolean told = found.identified();
		return new CasePage(found.number().toString(), told, found.tells(found.number()),
				found.supportCase().isPresent(), this.status.who(found), this.status.rows(found, names),
				found.flags()
					.stream()
					.map((flag) -> new CasePage.Alarm(JapaneseDates.shown(flag.raisedAt()), labels(flag.signs()),
							told ? flag.note() : null, told ? flag.response() : null))
					.toList(),
				found.issues().stream().map((issue) -> issue(issue, names)).toList(),
				found.work().tasks().stream().map((task) -> open(task, names)).toList(),
				found.work()
					.timers()
					.stream()
					.map((timer) -> new CasePage.Coming(JapaneseDates.shown(timer.due()), timer.name()))
					.toList(),
				Stream.concat(Stream.of(found.consultation()), found.joined().stream())
					.map((call) -> call(call, found.tells(call.number())))
					.toList(),
				found.needs()
					.stream()
					.map((need) -> new CasePage.Row(need.label(), howFilled(need, found.members())))
					.toList(),
				found.members().stream().map((member) -> member(member, told)).toList(),
				found.members().isEmpty() && found.needs().isEmpty() ? null
						: EcoMap.of(found.needs(), found.members(), told),
				found.assessments().isEmpty() ? List.of() : CareLook.of(found.assessments(), found.reports()),
				told ? IntStream.range(0, found.consents().size())
					.mapToObj((i) -> this.consents.write(found.consents().get(i), i == 0))
					.toList() : List.of(),
				found.child()
					.map((child) -> child.siblings().stream().map(Object::toString).sorted().toList())
					.orElse(List.of()));
	}

	private static Collection<CoordinatorId> people(CaseOverview found) {
		List<CoordinatorId> people = new ArrayList<>();
		people.add(found.consultation().receivedBy());
		found.supportCase().map(SupportCase::keepers).ifPresent(people::addAll);
		found.issues().forEach((issue) -> people.add(issue.owner()));
		found.work()
			.tasks()
			.stream()
			.map(OpenWork.OpenTask::assignee)
			.filter(Objects::nonNull)
			.forEach((assignee) -> people.add(CoordinatorId.of(assignee)));
		return people;
	}

	/** The team itself looks again when its next step is done. */
	private static String howFilled(TeamNeed need, List<TeamMember> members) {
		List<Invitation> answers = members.stream()
			.filter((member) -> need.isOpen() && need.isMetBy(member.profession()))
			.map(TeamMember::invitation)
			.toList();
		if (answers.contains(Invitation.ACCEPTED)) {
			return NeedStatus.COVERED.label();
		}
		return (answers.contains(Invitation.ASKED) || answers.contains(Invitation.NOT_SENT)) ? "参加の返事を待っています"
				: need.status().label();
	}

	private static CasePage.Found issue(Issue issue, Map<CoordinatorId, String> names) {
		return new CasePage.Found(issue.number().toString(), issue.title(), issue.status().label(),
				issue.source().label(), names.get(issue.owner()));
	}

	private CasePage.Open open(OpenWork.OpenTask task, Map<CoordinatorId, String> names) {
		String who = (task.assignee() != null) ? names.get(CoordinatorId.of(task.assignee())) : null;
		Instant due = task.due();
		return new CasePage.Open(task.name(), who, (due != null) ? JapaneseDates.shown(due) : null,
				due != null && due.isBefore(this.clock.instant()));
	}

	private static CasePage.Call call(Consultation call, boolean told) {
		Reception reception = call.reception();
		return new CasePage.Call(call.number().toString(), JapaneseDates.shown(reception.receivedAt()),
				"%s・%s・%s・%s".formatted(reception.channel().label(), reception.consulterType().label(),
						reception.urgency().label(), labels(reception.topics())),
				told ? reception.chiefComplaint() : null);
	}

	private static CasePage.Member member(TeamMember member, boolean told) {
		return new CasePage.Member(told ? member.name() : null, member.profession().label(),
				told ? member.organisation() : null, member.teamRole().label(), member.invitation().label(),
				labels(member.sharingScope()));
	}

	static String labels(List<? extends CodeList> codes) {
		return (codes != null) ? codes.stream().map(CodeList::label).collect(Collectors.joining("、")) : "";
	}

}
