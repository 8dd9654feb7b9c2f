package jp.tsunagu.casefile;

import java.util.Date;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the keepers of a case of its steps. Rounds of monitoring have a ladder of their
 * own.
 */
@Service
@Transactional
public class CaseReminders {

	private final CaseFiles cases;

	private final StepReminders steps;

	CaseReminders(CaseFiles cases, StepReminders steps) {
		this.cases = cases;
		this.steps = steps;
	}

	/**
	 * Tells whoever is to know by today.
	 * @param step as people see it in their list
	 */
	public void remind(RecordNumber number, String step, Date due) {
		SupportCase about = this.cases.get(number);
		this.steps.remind(number, about.area(), about.keepers(), step, due);
	}

}
