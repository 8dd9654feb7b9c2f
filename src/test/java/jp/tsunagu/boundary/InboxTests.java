package jp.tsunagu.boundary;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import jp.tsunagu.CaseStory;
import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.engine.JapaneseDates;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Tasklist lists, and what stands on each card, as engine-rest tells it to a
 * coordinator.
 */
@WholeHouse
class InboxTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	@Autowired
	private TaskService tasks;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aCardSaysNumberUrgencyMunicipalityAndStage() {
		String number = received("HIGH");

		assertThat(card("coord-b", "自分の仕事", number)).containsEntry("recordNumber", number)
			.containsEntry("cardUrgency", "至急（1営業日）")
			.containsEntry("cardMunicipality", "鎌倉市")
			.containsEntry("cardStage", "受付")
			.hasSize(4);
	}

	@Test
	void aCaseSaysHowFarItHasComeAndThatThereIsDanger() {
		String number = this.cases.open("coord-b");
		this.cases.consent("coord-b", number);
		this.cases.assess("coord-b", number);

		assertThat(card("coord-b", "自分の仕事", number)).containsEntry("cardUrgency", "通常")
			.containsEntry("cardMunicipality", "鎌倉市")
			.containsEntry("cardStage", "支援中・在宅移行期（退院後6か月）");

		this.cases.tell("coord-b", number, "RED_FLAG", "redFlags", Story.codes("LIFE_RISK"));
		assertThat(card("coord-c", "緊急", number)).containsEntry("cardUrgency", "緊急（危険サイン）");
	}

	@Test
	void whatIsUrgentIsSeenByTheAreaAndNothingElseIsCalledUrgent() {
		String urgent = received("EMERGENCY");
		String soon = received("HIGH");

		assertThat(numbers("coord-c", "緊急")).contains(urgent).doesNotContain(soon);
		assertThat(numbers("coord-x", "緊急")).isEmpty();
	}

	@Test
	void theWeekEndsOnSaturdayAndBeginsWhereOverdueEnds() {
		ZonedDateTime now = ZonedDateTime.now(JapaneseDates.TOKYO);
		LocalDate saturday = now.toLocalDate().with(TemporalAdjusters.nextOrSame(SATURDAY));
		String late = due(now.minus(Duration.ofMinutes(5)));
		String thisWeek = due(saturday.atTime(23, 55).atZone(JapaneseDates.TOKYO));
		String nextWeek = due(saturday.with(TemporalAdjusters.next(SUNDAY)).atTime(0, 5).atZone(JapaneseDates.TOKYO));

		assertThat(numbers("coord-b", "期限超過")).contains(late).doesNotContain(thisWeek, nextWeek);
		assertThat(numbers("coord-b", "今週が期限")).contains(thisWeek).doesNotContain(late, nextWeek);
		assertThat(numbers("coord-c", "期限超過")).doesNotContain(late);
		assertThat(numbers("coord-b", "自分の仕事")).contains(late, thisWeek, nextWeek);
	}

	@Test
	void whatIsSharedIsUnderSharedAndWhatNobodyHasIsWaiting() {
		String number = this.story.share("coord-b", reception());
		assertThat(numbers("coord-c", "共有・協議")).contains(number);
		assertThat(numbers("coord-c", "担当を待つ仕事")).doesNotContain(number);

		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		assertThat(numbers("coord-c", "担当を待つ仕事")).contains(number);
	}

	@Test
	void cardsLeaveNoTraceOnceTheirTaskIsDone() {
		String number = received("EMERGENCY");
		assertThat(table("act_ru_variable")).contains("cardStage");

		assertThat(table("act_hi_varinst")).contains(number).doesNotContain("cardStage");
		assertThat(table("act_hi_detail")).doesNotContain("cardStage");
	}

	private String table(String name) {
		return this.tables.ofTheEngine()
			.entrySet()
			.stream()
			.filter((table) -> table.getKey().endsWith(name))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private String received(String urgency) {
		return this.story.number(this.story.receive("coord-b", with(reception(), "urgency", urgency)));
	}

	private String due(ZonedDateTime moment) {
		String number = received("NORMAL");
		Task task = this.story.task(number, "UserTask_TriageConsultation");
		this.tasks.setDueDate(task.getId(), Date.from(moment.toInstant()));
		return number;
	}

	private List<String> numbers(String user, String filter) {
		List<String> numbers = new ArrayList<>();
		page(user, filter).path("_embedded")
			.path("task")
			.forEach((task) -> numbers.add(onCard(task).get("recordNumber")));
		return numbers;
	}

	private Map<String, String> card(String user, String filter, String number) {
		for (JsonNode task : page(user, filter).path("_embedded").path("task")) {
			if (number.equals(onCard(task).get("recordNumber"))) {
				return onCard(task);
			}
		}
		throw new AssertionError("%s is not under %s of %s".formatted(number, filter, user));
	}

	private static Map<String, String> onCard(JsonNode task) {
		Map<String, String> lines = new TreeMap<>();
		task.path("_embedded")
			.path("variable")
			.forEach((line) -> lines.put(line.path("name").asText(), line.path("value").asText()));
		return lines;
	}

	/** As Tasklist asks for it. */
	private JsonNode page(String user, String name) {
		for (JsonNode filter : this.rest.get(user, "/filter").json()) {
			if (name.equals(filter.path("name").asText())) {
				return this.rest
					.hal(user, "/filter/%s/list?maxResults=500".formatted(filter.path("id").asText()), Map.of())
					.json();
			}
		}
		throw new AssertionError("There is no filter " + name);
	}

}
