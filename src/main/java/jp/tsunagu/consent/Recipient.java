package jp.tsunagu.consent;

import jp.tsunagu.engine.CodeList;

/** The classes of people information may go to (brief 2.10). */
public enum Recipient implements CodeList {

	COORDINATORS("圏域のコーディネーター"), MEDICAL("医療機関"), HOME_NURSING("訪問看護"), WELFARE("福祉サービス事業所"), CONSULTATION("相談支援事業所"),
	SCHOOL("学校・教育委員会"), NURSERY("保育所等"), MUNICIPALITY("市町"), OTHER_AREA("他圏域・支援センター");

	private final String label;

	Recipient(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
