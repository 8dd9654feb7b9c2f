package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-02 紹介元. */
public enum ReferredFrom implements CodeList {

	SELF("本人・家族（直接）"), PREF_CENTER("県支援センター"), OTHER_AREA("他圏域コーディネーター"), MUNICIPALITY("市町窓口"),
	HOSPITAL("病院（MSW・退院支援）"), CLINIC("診療所"), HOME_NURSING("訪問看護"), HEALTH_CENTER("保健所・保健師"), CORE_CENTER("基幹相談支援センター"),
	AREA_NAVI("圏域ナビゲーションセンター"), CONSULTATION_OFFICE("相談支援事業所"), NURSERY("保育所・幼稚園"), SCHOOL("学校・教育委員会"),
	DAY_SERVICE("通所事業所"), CHILD_GUIDANCE("児童相談所"), ACQUAINTANCE("知人・SNS"), OTHER("その他");

	private final String label;

	ReferredFrom(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
