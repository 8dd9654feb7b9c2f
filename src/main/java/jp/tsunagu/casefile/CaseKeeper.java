package jp.tsunagu.casefile;

import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.AskedByModels;

import org.springframework.stereotype.Component;

/**
 * Who keeps a case today, as models ask for it, under the name {@code keeper}:
 * {@code ${keeper.main(execution.processBusinessKey)}}.
 */
@AskedByModels
@Component("keeper")
public class CaseKeeper {

	private final CaseFiles cases;

	CaseKeeper(CaseFiles cases) {
		this.cases = cases;
	}

	public String main(String number) {
		return this.cases.get(RecordNumber.of(number)).mainCoordinator().toString();
	}

	/** The main coordinator first, then the co-coordinators. */
	public List<String> all(String number) {
		return this.cases.get(RecordNumber.of(number)).keepers().stream().map(CoordinatorId::toString).toList();
	}

}
