package jp.tsunagu.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Numbers are unique and without gaps per area and fiscal year, whoever rolls back. */
@WholeHouse
class RecordNumberTests {

	private static final int RECEPTIONS = 200;

	/** A year that no other test of this database receives in. */
	private static final String YEAR = "2024-06-03T10:00:00";

	@Autowired
	private Story story;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void twoHundredReceptionsAtOnceLeaveNoGapInEitherArea() throws Exception {
		ExecutorService windows = Executors.newFixedThreadPool(8);
		List<Future<String>> receptions = IntStream.range(0, RECEPTIONS)
			.mapToObj((i) -> windows.submit(() -> take(i)))
			.toList();
		Map<String, List<String>> byArea = numbers(receptions).collect(Collectors.groupingBy((n) -> n.substring(0, 2)));
		windows.shutdown();

		assertThat(byArea.get("YM")).containsExactlyInAnyOrderElementsOf(run("YM-R06-%04d", byArea.get("YM").size()));
		assertThat(byArea.get("SE")).containsExactlyInAnyOrderElementsOf(run("SE-R06-%04d", byArea.get("SE").size()));
		assertThat(byArea.values().stream().mapToInt(List::size).sum()).isEqualTo(RECEPTIONS - RECEPTIONS / 5);
	}

	@Test
	void theYearChangesAtMidnightInTokyo() {
		assertThat(receivedAt("2023-03-31T23:59:59")).isEqualTo("YM-R04-0001");
		assertThat(receivedAt("2023-04-01T00:00:00")).isEqualTo("YM-R05-0001");
		assertThat(receivedAt("2023-03-31T14:59:59Z")).isEqualTo("YM-R04-0002");
		assertThat(receivedAt("2023-03-31T15:00:00Z")).isEqualTo("YM-R05-0002");
	}

	@Test
	void withoutATimeTheClockDecides() {
		Story.now("2029-03-31T14:59:00Z");
		assertThat(received("coord-x", areaX())).isEqualTo("SE-R10-0001");
		Story.now("2029-03-31T15:00:00Z");
		assertThat(received("coord-x", areaX())).isEqualTo("SE-R11-0001");
		assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(Instant.parse("2029-03-31T15:00:00Z"));
	}

	/** Every fifth transaction rolls back after its number was given out. */
	private String take(int i) {
		boolean other = i % 3 == 0;
		Map<String, Object> form = with(other ? areaX() : reception(), "receivedAt", YEAR);
		return this.transaction.execute((status) -> {
			String number = received(other ? "coord-x" : "coord-b", form);
			if (i % 5 == 0) {
				status.setRollbackOnly();
				return null;
			}
			return number;
		});
	}

	private String receivedAt(String moment) {
		return received("coord-b", with(reception(), "receivedAt", moment));
	}

	private static Map<String, Object> areaX() {
		return with(reception(), "windowId", "fujisawa", "municipality", "14205");
	}

	private String received(String user, Map<String, Object> form) {
		return this.story.number(this.story.receive(user, form));
	}

	private static Stream<String> numbers(List<Future<String>> receptions) throws Exception {
		Stream.Builder<String> numbers = Stream.builder();
		for (Future<String> reception : receptions) {
			String number = reception.get();
			if (number != null) {
				numbers.add(number);
			}
		}
		return numbers.build();
	}

	private static List<String> run(String format, int count) {
		return IntStream.rangeClosed(1, count).mapToObj(format::formatted).toList();
	}

}
