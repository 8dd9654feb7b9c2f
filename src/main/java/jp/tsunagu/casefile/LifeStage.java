package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** CL-13 ライフステージ (brief 3.2). */
public enum LifeStage implements CodeList {

	NICU("NICU・入院中（退院準備）"), HOME_START("在宅移行期（退院後6か月）"), INFANT("乳幼児期（在宅・通所）"), NURSERY("就園期"), PRE_SCHOOL("就学準備期"),
	SCHOOL_AGE("学齢期（小・中）"), HIGH_SCHOOL("高等部・高校期"), TRANSITION_18("卒業・18歳移行期"), ADULT("成人期（移行後フォロー）"),
	PALLIATIVE("看取り・ターミナル");

	private final String label;

	LifeStage(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
