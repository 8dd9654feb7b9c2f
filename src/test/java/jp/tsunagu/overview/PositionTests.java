package jp.tsunagu.overview;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a link to the next page carries, there and back. */
class PositionTests {

	@Test
	void positionsAreReadAsTheyAreWritten() {
		TimelinePosition line = new TimelinePosition(Instant.parse("2026-11-24T01:02:03.456789Z"), "m", 42);
		RegisterPosition row = new RegisterPosition(LocalDate.of(2026, 12, 1), "YM-R08-0012");
		assertThat(TimelinePosition.of(line.toString())).contains(line);
		assertThat(TimelinePosition.of(TimelinePosition.END.toString())).contains(TimelinePosition.END);
		assertThat(RegisterPosition.of(row.toString())).contains(row);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "20261301YM-R08-0012", "20261201", "20261201'; drop", "1t", "t1" })
	void whatIsNoneIsNone(String written) {
		assertThat(TimelinePosition.of(written)).isEmpty();
		assertThat(RegisterPosition.of(written)).isEmpty();
	}

}
