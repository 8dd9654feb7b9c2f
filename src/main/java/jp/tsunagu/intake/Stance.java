package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** How a coordinator stands to a shared consultation (contract). */
public enum Stance implements CodeList {

	CAN_LEAD("主担当になれる"), CAN_ASSIST("副担当・協力ができる"), NO_OBJECTION("異論なし"), CONCERN("気がかりがある");

	private final String label;

	Stance(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
