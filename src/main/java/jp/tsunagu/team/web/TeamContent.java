package jp.tsunagu.team.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ChildRegister;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Supporter;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamMeetingForm;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of a team show it as it is: what is missing and who declined stays in sight.
 */
@Component
@Order(2)
class TeamContent implements FormContent {

	private static final Set<String> FORMS = Set.of("propose-team", "record-member-answer", "resolve-team-gap",
			"hold-team-meeting");

	private final TeamFormation teams;

	private final CaseFiles cases;

	private final ChildRegister children;

	private final Directory directory;

	TeamContent(TeamFormation teams, CaseFiles cases, ChildRegister children, Directory directory) {
		this.teams = teams;
		this.cases = cases;
		this.children = children;
		this.directory = directory;
	}

	@Override
	@Transactional
	public void fill(String form, FormView view) {
		if (!FORMS.contains(form)) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		SupportCase supportCase = this.cases.get(number);
		Optional<SupportTeam> team = this.teams.find(number);
		TeamSummary summary = new TeamSummary(this.directory);
		if (view.subject() != null) {
			team.ifPresent((known) -> view.summary(summary.invitation(known.member(MemberId.of(view.subject())))));
		}
		team.ifPresent((known) -> view.summary(summary.of(known)));
		view.offer("supporters", supporters(supportCase));
		view.offer("teamAttendees", attendees(supportCase, team));
	}

	/** Those of the child's own municipality first. */
	private List<Choice> supporters(SupportCase supportCase) {
		String home = (supportCase.child() != null) ? this.children.municipality(supportCase.child()) : null;
		return this.directory.supporters(supportCase.area(), home)
			.stream()
			.map((supporter) -> new Choice(supporter.id(), described(supporter)))
			.toList();
	}

	private String described(Supporter supporter) {
		String place = this.directory.municipality(supporter.municipality())
			.map((municipality) -> municipality.name())
			.orElse("");
		return "%s（%s、%s、%s）".formatted(supporter.name(), supporter.profession().label(), supporter.organisation(),
				place);
	}

	private List<Choice> attendees(SupportCase supportCase, Optional<SupportTeam> team) {
		List<Choice> attendees = new ArrayList<>();
		for (CoordinatorId keeper : supportCase.keepers()) {
			attendees.add(new Choice(keeper.toString(), this.directory.nameOf(keeper) + "（コーディネーター）"));
		}
		team.ifPresent((known) -> known.present()
			.forEach((member) -> attendees.add(new Choice(member.id().toString(),
					"%s（%s）".formatted(member.name(), member.profession().label())))));
		attendees.add(new Choice(TeamMeetingForm.FAMILY, "本人・家族"));
		return attendees;
	}

}
