package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task that changes hands says so on the timeline, with who and why, and to whoever
 * opens it; the reason never reaches the engine.
 */
@WholeHouse
class ChangingHandsTests {

	private static final String REASON = "明日から休みに入るため";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private Rest rest;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Tables tables;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void whoTakesLetsGoAndHandsOnStandsOnTheTimeline() {
		String number = received();
		String task = task(number, "UserTask_TriageConsultation");

		assertThat(summary("coord-b", task)).contains("なぜ自分に来たか", "相談を受け付けた人が整理します。", "このあと", "「意見を述べる」が入ります");
		assertThat(move("coord-b", task, "unclaim", null)).isEqualTo(204);
		assertThat(last(number, TimelineKind.TASK_RELEASED)).isEqualTo("coord-b: 「一次整理をする」 美和 かなでさんから " + REASON);
		assertThat(summary("coord-c", task)).contains("だれの仕事か", "美和 かなでさんが手放したので、圏域のだれでも引き受けられます。");

		assertThat(move("coord-c", task, "claim", "coord-c")).isEqualTo(204);
		assertThat(last(number, TimelineKind.TASK_CLAIMED)).startsWith("coord-c: 「一次整理をする」");
		assertThat(summary("coord-c", task)).contains("あなたが引き受けました。");

		assertThat(move("coord-c", task, "assignee", "coord-d")).isEqualTo(204);
		assertThat(last(number, TimelineKind.TASK_HANDED_ON)).startsWith("coord-c: 「一次整理をする」")
			.endsWith("さんへ " + REASON);
		assertThat(summary("coord-d", task)).contains("さんから渡されました。");
		assertThat(summary("coord-b", task)).contains("なぜ").doesNotContain("なぜ自分に来たか");
		assertThat(String.join("\n", this.tables.ofTheEngine().values())).doesNotContain(REASON);
	}

	@Test
	void aReasonThatIsTooLongIsRefusedAndTheTaskStaysWhereItIs() {
		String number = received();
		String task = task(number, "UserTask_TriageConsultation");

		var reply = this.rest.because("coord-b", "/task/%s/unclaim".formatted(task), Map.of(), "長".repeat(501));

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.message()).contains("500文字以内");
		assertThat(this.story.task(number, "UserTask_TriageConsultation").getAssignee()).isEqualTo("coord-b");
	}

	@Test
	void aRefusedMoveLeavesNoLine() {
		String number = received();
		String task = task(number, "UserTask_TriageConsultation");

		assertThat(move("coord-c", task, "claim", "coord-c")).isEqualTo(400);
		assertThat(move("coord-b", task, "claim", "coord-b")).isEqualTo(204); // theirs
																				// already
		assertThat(lines(number)).extracting(TimelineEntry::kind)
			.doesNotContain(TimelineKind.TASK_CLAIMED, TimelineKind.TASK_HANDED_ON);
	}

	@Test
	void whatIsOpenedToAllOrTakenOverSaysSo() {
		String number = received();
		this.story.fire(number, "BoundaryEvent_TriageOverdue");
		this.story.fire(number, "BoundaryEvent_TriageLongOverdue");
		assertThat(last(number, TimelineKind.TASK_OPENED_TO_ALL)).startsWith("null: 「一次整理をする」 美和 かなでさんから");
		assertThat(summary("coord-c", task(number, "UserTask_TriageConsultation")))
			.contains("期限を過ぎたので、圏域のだれでも引き受けられます。");

		String kept = this.cases.open("coord-b");
		this.cases.tell("coord-b", kept, "COORDINATOR_CHANGE", "newMain", "coord-d", "eventNote", "家が近いため");
		assertThat(summary("coord-d", task(kept, "UserTask_AnswerReferral"))).contains("協議で、主担当にと名前が挙がりました。");
		this.cases.accept("coord-d", kept);
		assertThat(last(kept, TimelineKind.TASK_TAKEN_OVER)).startsWith("null: 「同意を得る」");
		assertThat(summary("coord-d", task(kept, "UserTask_ObtainConsent"))).contains("主担当を引き継いだので、美和 かなでさんから移りました。");
	}

	private int move(String user, String task, String how, String to) {
		Map<String, Object> body = (to != null) ? Map.of("userId", to) : Map.of();
		return this.rest.because(user, "/task/%s/%s".formatted(task, how), body, REASON).status();
	}

	private String summary(String user, String task) {
		return this.rest.get(user, "/task/%s/deployed-form".formatted(task))
			.json()
			.path("components")
			.findValuesAsText("content")
			.toString();
	}

	private String last(String number, TimelineKind kind) {
		return lines(number).stream()
			.filter((line) -> line.kind() == kind)
			.reduce((first, second) -> second)
			.map((line) -> line.by() + ": " + line.note())
			.orElse("nothing");
	}

	private List<TimelineEntry> lines(String number) {
		return this.timeline.of(RecordNumber.of(number));
	}

	private String received() {
		return this.story.number(this.story.receive("coord-b", reception()));
	}

	private String task(String number, String key) {
		return this.story.task(number, key).getId();
	}

}
