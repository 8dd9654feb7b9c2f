package jp.tsunagu.caseevent.process;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What each kind leads to is told where it leads; here, that it is taken or refused. */
@WalksWholeModel("caseEvent")
class CaseEventProcessTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private Timeline timeline;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void whatIsToldIsWrittenDownAtOnceUnderTheNumberOfTheCase() {
		String number = this.caseStory.open("coord-b");
		this.caseStory.tell("coord-d", number, "NOTE", "eventNote", "新しい吸引器に慣れてきた");
		assertThat(this.story.ended(number, "caseEvent")).hasPassed("ServiceTask_RecordCaseEvent",
				"EndEvent_CaseEventRecorded");
		assertThat(notes(number)).singleElement().satisfies((entry) -> {
			assertThat(entry.note()).isEqualTo("新しい吸引器に慣れてきた");
			assertThat(entry.kind()).isEqualTo(TimelineKind.NOTED);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MOVED | eventNote=早い,eventOn=2027-11-21 | 「日付」は今日までの日付にしてください。
			RED_FLAG | eventNote=痛そう | 「危険サイン」を選んでください。
			MEMBER_LEFT | eventNote=辞めた | 「離れた支援者」を選んでください。
			TORNADO | eventNote=風 | 「何がありましたか」は一覧から選んでください。""")
	void whatCannotBeIsRefusedInWords(String kind, String more, String sentence) {
		String number = this.caseStory.open("coord-b");
		assertThatThrownBy(() -> this.caseStory.tell("coord-b", number, kind, (Object[]) more.split("[,=]")))
			.hasMessageContaining(sentence);
		assertThat(notes(number)).isEmpty();
	}

	@Test
	void aCaseOfAnotherAreaCannotBeTold() {
		String number = this.caseStory.open("coord-b");
		assertThatThrownBy(() -> this.caseStory.tell("coord-x", number, "NOTE", "eventNote", "見た"))
			.hasMessageContaining("「ケース」");
	}

	private List<TimelineEntry> notes(String number) {
		return this.timeline.of(RecordNumber.of(number))
			.stream()
			.filter((entry) -> entry.kind() == TimelineKind.NOTED)
			.toList();
	}

}
