package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** CL-08 危険サイン. */
public enum RedFlag implements CodeList {

	LIFE_RISK("生命の危険"), DEVICE_POWER("機器・電源停止"), ABUSE("虐待・ネグレクト疑い"), CAREGIVER_COLLAPSE("介護者の倒れ・自殺念慮"),
	SUPPORT_CUT("支援の急な途絶"), MISSING("所在不明・連絡不能"), DV("DV"), DISASTER("災害");

	private final String label;

	RedFlag(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
