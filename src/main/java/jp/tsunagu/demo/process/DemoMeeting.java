package jp.tsunagu.demo.process;

import java.time.LocalTime;
import java.util.Map;

/**
 * One meeting of a council in the demo.
 *
 * @param day such as {@code today-P40D}; a Saturday or Sunday is moved to the Monday
 * @param answered whether whoever is asked has said yes
 * @param report what the attendee has reported; null while there is nothing to report
 */
record DemoMeeting(String key, String plannedBy, String council, String day, LocalTime from, LocalTime until,
		String mode, String place, boolean answered, Map<String, Object> report) {
}
