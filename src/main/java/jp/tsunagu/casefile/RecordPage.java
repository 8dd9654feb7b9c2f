package jp.tsunagu.casefile;

/**
 * Which page of ours shows the record of that number.
 *
 * @param address null where there is none
 */
public record RecordPage(String title, String address) {

	/**
	 * By the letter before its serial: an issue, a meeting, or a case or consultation.
	 */
	public static RecordPage of(String number) {
		if (number.contains("-I")) {
			return new RecordPage("課題の頁", "/issues/" + number);
		}
		return number.contains("-M") ? new RecordPage("会議の頁", "/councils/meetings/" + number)
				: new RecordPage("ケースファイル", "/cases/" + number);
	}

	public static boolean isCase(String number) {
		return !number.contains("-I") && !number.contains("-M");
	}

}
