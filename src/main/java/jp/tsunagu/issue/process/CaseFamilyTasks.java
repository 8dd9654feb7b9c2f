package jp.tsunagu.issue.process;

import java.util.Map;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.issue.FamilyTasks;

import org.springframework.stereotype.Component;

/** The task lives in the case: with its keeper, and quiet as soon as the case ends. */
@Component
class CaseFamilyTasks implements FamilyTasks {

	private final Messages messages;

	CaseFamilyTasks(Messages messages) {
		this.messages = messages;
	}

	@Override
	public boolean ask(RecordNumber caseNumber, AreaId area, RecordNumber issue) {
		return this.messages.reachesEach("case.issueAnswered", area.toString(), caseNumber.toString(),
				Map.ofEntries(CommonVariables.SUBJECT.of(issue.toString())));
	}

}
