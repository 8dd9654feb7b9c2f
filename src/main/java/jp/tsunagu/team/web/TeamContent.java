package jp.tsunagu.team.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.ChildRegister;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.team.GapDecision;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.RepeatedRefusal;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamMember;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of a team show it as it is: what is missing and who declined stays in sight.
 */
@Component
@Order(2)
class TeamContent implements FormContent {

	private static final String GAP = "resolve-team-gap";

	private static final Set<String> FORMS = Set.of("propose-team", "record-member-answer", GAP, "hold-team-meeting");

	private final TeamFormation teams;

	private final CaseFiles cases;

	private final CaseViewers viewers;

	private final ChildRegister children;

	private final Directory directory;

	TeamContent(TeamFormation teams, CaseFiles cases, CaseViewers viewers, ChildRegister children,
			Directory directory) {
		this.teams = teams;
		this.cases = cases;
		this.viewers = viewers;
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
		boolean identified = this.viewers.mayIdentify(number, supportCase.area(), view.viewer().userId());
		TeamSummary summary = new TeamSummary(this.directory, identified);
		if (view.subject() != null) {
			team.ifPresent((known) -> view.summary(summary.invitation(known.member(MemberId.of(view.subject())))));
		}
		team.ifPresent((known) -> view.summary(summary.of(known)));
		if (GAP.equals(form)) {
			team.ifPresent((known) -> proposeIssue(RepeatedRefusal.in(known), view));
		}
		view.offer("supporters", supporters(supportCase));
		view.prefill("attendees", attendees(supportCase, team));
	}

	/** People decide; it is only filled in, with the reason on top. */
	private static void proposeIssue(List<RepeatedRefusal> repeated, FormView view) {
		if (!repeated.isEmpty()) {
			String refused = repeated.stream().map(RepeatedRefusal::said).collect(Collectors.joining("\n"));
			view.summary(new Summary().heading("課題として挙げることの提案")
				.note(refused)
				.note("同じ職種で3回以上断られたので、「課題として挙げ、今のチームで進める」を選んであります。ほかの対応に替えられます。"));
			view.prefill("gapDecision", GapDecision.GO_ON_WITH_ISSUE.name());
			view.prefill("gapNote", refused);
		}
	}

	/** Those of the child's own municipality first. */
	private List<Choice> supporters(SupportCase supportCase) {
		String home = (supportCase.child() != null) ? this.children.municipality(supportCase.child()) : null;
		Map<String, String> places = this.directory.municipalities(supportCase.area())
			.stream()
			.collect(Collectors.toMap(Municipality::code, Municipality::name));
		return this.directory.supporters(supportCase.area(), home)
			.stream()
			.map((supporter) -> new Choice(supporter.id(),
					"%s（%s、%s、%s）".formatted(supporter.name(), supporter.profession().label(), supporter.organisation(),
							places.get(supporter.municipality()))))
			.toList();
	}

	/** Whoever should be there; who was is for people to say. */
	private String attendees(SupportCase supportCase, Optional<SupportTeam> team) {
		Stream<String> keepers = supportCase.keepers().stream().map(this.directory::nameOf);
		Stream<String> members = team.stream().flatMap((known) -> known.present().stream()).map(TeamMember::name);
		return Stream.concat(keepers, members).collect(Collectors.joining("、"));
	}

}
