package jp.tsunagu.caseevent.web;

import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;

import org.springframework.stereotype.Component;

/** The open cases of the viewer's area, their own first; nothing that names a child. */
@Component
class KeptCases implements ChoiceSource {

	private final CaseFiles cases;

	private final Directory directory;

	KeptCases(CaseFiles cases, Directory directory) {
		this.cases = cases;
		this.directory = directory;
	}

	@Override
	public String name() {
		return "openCases";
	}

	@Override
	public List<Choice> choices(Viewer viewer) {
		if (viewer.area() == null || viewer.userId() == null) {
			return List.of();
		}
		CoordinatorId user = CoordinatorId.of(viewer.userId());
		List<SupportCase> open = this.cases.openCasesFor(AreaId.of(viewer.area()), user);
		Map<CoordinatorId, String> names = this.directory
			.namesOf(open.stream().map(SupportCase::mainCoordinator).toList());
		return open.stream().map((one) -> choice(one, names.get(one.mainCoordinator()))).toList();
	}

	private static Choice choice(SupportCase open, String main) {
		LifeStage stage = open.situation().lifeStage();
		return new Choice(open.number().toString(),
				"%s（%s担当：%s）".formatted(open.number(), (stage != null) ? stage.label() + "、" : "", main));
	}

}
