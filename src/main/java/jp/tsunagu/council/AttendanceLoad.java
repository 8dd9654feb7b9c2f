package jp.tsunagu.council;

/**
 * What a coordinator has done and is to do at councils.
 *
 * @param minutes spent at meetings in the last twelve months
 * @param open meetings to come to which they have said yes
 * @param asked meetings to which they have not said anything yet
 */
public record AttendanceLoad(int minutes, int open, int asked) {

	public static final AttendanceLoad NONE = new AttendanceLoad(0, 0, 0);

	/** As people read it: 3時間30分. */
	public String hours() {
		int rest = this.minutes % 60;
		return (rest == 0) ? "%d時間".formatted(this.minutes / 60) : "%d時間%d分".formatted(this.minutes / 60, rest);
	}

}
