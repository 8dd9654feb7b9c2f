package jp.tsunagu.council;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How much each part of the proposal of an attendee counts (ADR 0021).
 *
 * @param meeting left of the points for each meeting that somebody has attended or is to
 * attend; small enough that no gain below outweighs one meeting
 * @param minutesPerMeeting so many minutes spent at meetings count as one meeting
 * @param municipality gained by working where the council sits
 * @param expertise gained by 地域づくり as a specialty
 * @param cases how much one open case as main weighs against that
 */
@ConfigurationProperties("tsunagu.council.attendance")
record AttendanceWeights(@DefaultValue("0.75") double meeting, @DefaultValue("120") double minutesPerMeeting,
		@DefaultValue("0.15") double municipality, @DefaultValue("0.1") double expertise,
		@DefaultValue("0.02") double cases) {

	static final AttendanceWeights USUAL = new AttendanceWeights(0.75, 120, 0.15, 0.1, 0.02);

	AttendanceWeights {
		Assert.isTrue(meeting > 0 && minutesPerMeeting >= 1 && municipality >= 0 && expertise >= 0 && cases >= 0,
				"No weight of tsunagu.council.attendance is below 0");
		Assert.isTrue(meeting * (1 + municipality) * (1 + expertise) < 1,
				"tsunagu.council.attendance: who has attended a meeting less goes first, whatever they gain otherwise");
	}

}
