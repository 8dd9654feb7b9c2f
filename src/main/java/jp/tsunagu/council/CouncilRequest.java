package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/** What a council is asked to do (brief 2.9). */
public enum CouncilRequest implements CodeList {

	SHARE("情報共有"), DELIBERATE("協議依頼"), DIVIDE_ROLES("役割分担の決定"), CREATE_RESOURCE("資源創出"), BUDGET("予算化"),
	REFER_UP("上位協議会への上申");

	private final String label;

	CouncilRequest(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
