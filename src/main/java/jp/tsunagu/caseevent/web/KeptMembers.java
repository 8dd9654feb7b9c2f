package jp.tsunagu.caseevent.web;

import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.team.PresentMembers;

import org.springframework.stereotype.Component;

/** The members of the teams whose cases the viewer keeps. */
@Component
class KeptMembers implements ChoiceSource {

	private final CaseFiles cases;

	private final PresentMembers members;

	KeptMembers(CaseFiles cases, PresentMembers members) {
		this.cases = cases;
		this.members = members;
	}

	@Override
	public String name() {
		return "teamMembers";
	}

	@Override
	public List<Choice> choices(Viewer viewer) {
		if (viewer.area() == null || viewer.userId() == null) {
			return List.of();
		}
		CoordinatorId user = CoordinatorId.of(viewer.userId());
		List<RecordNumber> kept = this.cases.openCasesFor(AreaId.of(viewer.area()), user)
			.stream()
			.filter((open) -> open.isKeptBy(user))
			.map(SupportCase::number)
			.toList();
		return this.members.of(kept)
			.stream()
			.map((member) -> new Choice(member.id().toString(),
					"%s %s（%s）".formatted(member.number(), member.name(), member.profession().label())))
			.toList();
	}

}
