package jp.tsunagu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueDatesTests {

	private static final LocalDate DAY = LocalDate.of(2027, 2, 19);

	private final DueDates due = new DueDates(null, Clock.systemUTC());

	@Test
	void aMorningIsTheSameForARecordWheneverItIsAsked() {
		assertThat(morning("YM-R08-0012", 7)).isEqualTo(morning("YM-R08-0012", 7));
		assertThat(morning("YM-R08-0012", 7))
			.isEqualTo(Date.from(morning("YM-R08-0012", 0).toInstant().plus(7, ChronoUnit.DAYS)));
	}

	@Test
	void thousandsOfRecordsDueOnOneMorningAreSpreadOverItsThreeHours() {
		Map<Integer, Long> perMinute = IntStream.rangeClosed(1, 5000)
			.mapToObj((serial) -> time("YM-R08-%04d".formatted(serial)))
			.peek((time) -> assertThat(time).isBetween(LocalTime.of(9, 0), LocalTime.of(11, 59, 59)))
			.map((time) -> time.getHour() * 60 + time.getMinute())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(perMinute).as("minutes of the morning that have work").hasSize(3 * 60);
		assertThat(perMinute.values()).as("28 on average").allMatch((records) -> records < 84);
	}

	private LocalTime time(String record) {
		return LocalTime.ofInstant(morning(record, 0).toInstant(), BusinessCalendar.TOKYO);
	}

	private Date morning(String record, int days) {
		return this.due.morning(Date.from(BusinessCalendar.closingTime(DAY)), days, record);
	}

}
