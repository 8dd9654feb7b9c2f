package jp.tsunagu.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarLine;
import jp.tsunagu.calendar.CalendarPosition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A line of iCalendar has 75 octets, whatever is written in it. */
class FeedWriterTests {

	@Test
	void longNamesAreFoldedByOctets() {
		String name = "参加の返事を記録する（訪問看護師）".repeat(8);
		CalendarLine line = new CalendarLine(
				new CalendarPosition(Instant.parse("2027-01-20T08:00:00Z"), "a",
						"f0e1d2c3-0000-11f1-802c-02fc00000001"),
				true, CalendarKind.TASK, "YM-R08-0012", name, "coord-b");
		String text = FeedWriter.write(List.of(line), LocalDate.of(2026, 11, 24));
		assertThat(text.split("\r\n")).allMatch((one) -> one.getBytes(StandardCharsets.UTF_8).length <= 75);
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + name + " YM-R08-0012\r\n");
	}

}
