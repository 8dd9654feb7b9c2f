package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-01 相談方法. */
public enum Channel implements CodeList {

	PHONE("電話"), VISIT("訪問"), OFFICE("来所"), ONLINE("オンライン面談"), EMAIL("メール・フォーム"), LINE("LINE"), FAX("FAX"),
	MEETING("会議の場"), OUTREACH("出張相談");

	private final String label;

	Channel(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
