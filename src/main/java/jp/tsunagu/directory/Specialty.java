package jp.tsunagu.directory;

import jp.tsunagu.engine.CodeList;

/** The specialties of coordinators (brief 4). */
public enum Specialty implements CodeList {

	NICU_DISCHARGE("退院・在宅移行"), RESPIRATORY("呼吸管理"), NUTRITION("経管栄養・摂食"), SMID("重症心身障害"), MOBILE_CHILD("動ける医ケア児"),
	INSULIN_ETC("内分泌・導尿等"), NURSERY_ENTRY("保育・就園"), SCHOOL_ENTRY("就学・学校"), ADULT_TRANSITION("成人移行"),
	WELFARE_SYSTEM("制度・計画相談"), FAMILY_SUPPORT("家族・きょうだい"), CHILD_PROTECTION("要保護"), DISASTER("防災・電源"), REHAB("リハ・装具"),
	LANGUAGE_EN("英語対応"), REGIONAL_PLANNING("地域づくり");

	private final String label;

	Specialty(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
