package jp.tsunagu.consent;

import jp.tsunagu.engine.CodeList;

/** What shared information may be used for; each is agreed separately (brief 2.10). */
public enum Purpose implements CodeList {

	INDIVIDUAL_SUPPORT("個別支援の調整"), COORDINATOR_SHARING("コーディネーター間の共有・協議"), TEAM_SHARING("支援チーム内の共有"),
	COUNCIL_ANONYMOUS("協議の場での匿名共有"), HANDOVER("他圏域・他機関への引継ぎ"), EVALUATION("事業評価・統計（匿名）"), DISASTER("災害時の共有");

	private final String label;

	Purpose(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
