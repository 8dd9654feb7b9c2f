package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** CL-22 終結理由. */
public enum ClosureReason implements CodeList {

	GOAL_MET("目標達成"), ADULT_HANDOVER("成人支援へ引継ぎ"), MOVED("転居"), CARE_ENDED("医療的ケア離脱"), FAMILY_REQUEST("家族希望"),
	CONSENT_WITHDRAWN("同意撤回"), UNREACHABLE("連絡不能"), DEATH("死亡"), DUPLICATE("重複"), OTHER("その他");

	private final String label;

	ClosureReason(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
