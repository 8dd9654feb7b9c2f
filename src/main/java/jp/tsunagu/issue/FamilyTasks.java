package jp.tsunagu.issue;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

/** Puts it before the keeper of a case to tell the family about an issue. */
public interface FamilyTasks {

	/** False where the case does not go on and so has no task left to give. */
	boolean ask(RecordNumber caseNumber, AreaId area, RecordNumber issue);

}
