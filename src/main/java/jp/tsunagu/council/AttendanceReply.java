package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/** What came of asking somebody to attend. */
public enum AttendanceReply implements CodeList {

	OPEN("返事を待っています"), ACCEPTED("引き受けた"), DECLINED("辞退した"), SILENT("期限までに返事がなかった"), AGREED("協議で決まった"),
	RETURNED("引き受けたあとで返した"), OBSOLETE("予定が変わった");

	private final String label;

	AttendanceReply(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
