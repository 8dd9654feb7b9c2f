package jp.tsunagu.assessment;

import jp.tsunagu.engine.CodeList;

/** CL-14 再アセスメント契機, and the first assessment of a case. */
public enum AssessmentTrigger implements CodeList {

	INITIAL("はじめてのアセスメント", false), STAGE_CHANGE("ライフステージの移行", false), DISCHARGE("退院", true), READMISSION("再入院", true),
	CARE_CHANGE("医療的ケアの追加・離脱", true), DEVICE_CHANGE("機器の変更", true), FAMILY_CHANGE("家族構成・就労・疾病の変化", false),
	CAREGIVER_BURDEN("介護負担の増大", false), SERVICE_LOSS("サービスの終了・利用できなくなった", true), TEAM_CHANGE("支援チームの変更", true),
	SCHOOL_CHANGE("入園・入学・転校・進級", true), RELOCATION("転居", true), INCIDENT("事故・虐待疑い", false), DISASTER("災害", false),
	REQUEST("本人・家族の希望", false), PERIODIC("定期（12か月以内）", false);

	private final String label;

	private final boolean changesServices;

	AssessmentTrigger(String label, boolean changesServices) {
		this.label = label;
		this.changesServices = changesServices;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Then monitoring is monthly for three months (brief 3, rule of thumb). */
	public boolean changesServices() {
		return this.changesServices;
	}

}
