package jp.tsunagu.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceLoads;
import jp.tsunagu.council.Minutes;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 16: six councils in one month, shared by load and not by rank. */
@WholeHouse
@TestPropertySource(properties = "spring.application.name=attendance") // nobody keeps a
																		// case of another
																		// story here
class Scenario16AttendanceByLoadTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final List<String> SIX = List.of("yokosuka-council", "kamakura-council", "zushi-hayama-council",
			"miura-council", "ym-area-council", "ym-deliberation");

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private Witness witness;

	@Autowired
	private Minutes minutes;

	@Autowired
	private AttendanceLoads loads;

	@BeforeEach
	void aFridayOnWhichNothingIsPlanned() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void sixCouncilsInOneMonthAreSharedAndTheFlagBearerGoesToTwoAtMost() {
		List<String> meetings = new ArrayList<>();
		Map<String, Integer> goes = new HashMap<>();
		for (int i = 0; i < SIX.size(); i++) {
			meetings.add(this.council.plan("lead", SIX.get(i), "2026-12-%02dT14:00".formatted(7 + i)));
		}
		meetings.forEach((meeting) -> goes.merge(this.council.asked(meeting), 1, Integer::sum));
		assertThat(goes).as("five coordinators, six meetings").hasSize(5);
		assertThat(goes.values()).allMatch((count) -> count <= 2);
		assertThat(goes.get("lead")).isLessThanOrEqualTo(2);

		String ofB = meetings.stream()
			.filter((one) -> this.council.asked(one).equals("coord-b"))
			.findFirst()
			.orElseThrow();
		this.council.declines(ofB, "退院支援の会議と重なる");
		assertThat(this.council.asked(ofB)).isNotEqualTo("coord-b");
		String instead = this.council.accepts(ofB);
		meetings.stream().filter((one) -> !one.equals(ofB)).forEach(this.council::accepts);
		assertThat(this.loads.of(AREA).values()).extracting((load) -> load.open()).doesNotContain(3, 4, 5, 6);

		this.council.tell(instead, ofB, "GIVE_BACK", "wishedColleague", "coord-c", "eventNote", "Cさんと交代する");
		assertThat(this.council.asked(ofB)).isEqualTo("coord-c");
		this.council.accepts(ofB);

		this.council.ends(ofB);
		Task report = this.story.task(ofB, CouncilStory.REPORT);
		assertThat(report.getAssignee()).isEqualTo("coord-c");
		this.council.reports(ofB, "minutesSpent", 200);
		assertThat(this.witness.told("coord-b", ofB)).contains(NoticeKind.MINUTES_SHARED);
		this.minutes.read(RecordNumber.of(ofB), CoordinatorId.of("coord-b"));
		assertThat(this.minutes.readers(RecordNumber.of(ofB))).filteredOn((reader) -> reader.readAt() != null)
			.extracting((reader) -> reader.coordinator().toString())
			.containsExactly("coord-b", "coord-c");
		assertThat(this.loads.of(AREA).get(CoordinatorId.of("coord-c")).minutes()).isEqualTo(200);
	}

	@Test
	void theReportIsDueInFiveBusinessDaysHolidaysNotCounted() {
		String meeting = this.council.plan("lead", "miura-council", "2026-12-24T14:00");
		this.council.accepts(meeting);
		this.council.ends(meeting);
		assertThat(Witness.dueOn(this.story.task(meeting, CouncilStory.REPORT))).isEqualTo("2027-01-06");
	}

	@Test
	void whoHasSpentTheTimeIsNotAskedAgainBeforeTheOthers() {
		String first = this.council.plan("lead", "miura-council", "2026-11-27T14:00");
		String went = this.council.accepts(first);
		this.council.ends(first);
		this.council.reports(first, "minutesSpent", 240);
		for (int i = 1; i <= 4; i++) {
			String next = this.council.plan("lead", "miura-council", "2026-12-%02dT14:00".formatted(i));
			assertThat(this.council.accepts(next)).isNotEqualTo(went);
		}
	}

}
