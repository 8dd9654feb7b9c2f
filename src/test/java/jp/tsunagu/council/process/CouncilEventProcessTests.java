package jp.tsunagu.council.process;

import java.util.List;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("councilEvent")
class CouncilEventProcessTests {

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

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
	void whatIsToldIsCarriedOutAtOnceUnderTheNumberOfTheMeeting() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		this.council.tell("coord-a", number, "MODE", "newMode", "ONLINE");
		assertThat(this.story.ended(number, "councilEvent")).hasPassed("ServiceTask_RecordCouncilEvent",
				"EndEvent_CouncilEventPassedOn");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POSTPONED | | 「新しい始まり」と「新しい終わり」を入力してください。
			POSTPONED | newStart=2027-01-15T10:00 | 「新しい始まり」と「新しい終わり」を入力してください。
			POSTPONED | newStart=2027-01-15T10:00,newEnd=2027-01-15T09:00 | 「新しい終わり」は「新しい始まり」より後で、7日以内にしてください。
			POSTPONED | newStart=2026-11-19T10:00,newEnd=2026-11-19T11:00 | 「新しい始まり」は、これから2年先までの日時にしてください。
			MODE | | 「新しい開き方」を選んでください。
			GIVE_BACK | | の出席者は、まだ決まっていません。
			GIVE_BACK | wishedColleague=coord-x | 「代わりに出る人」は一覧から選んでください。
			TORNADO | | 「何がありましたか」は一覧から選んでください。""")
	void whatCannotBeIsRefusedInWords(String kind, String more, String sentence) {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		List<String> given = (more != null) ? List.of(more.split("[,=]")) : List.of();
		assertThatThrownBy(() -> this.council.tell("coord-a", number, kind, given.toArray()))
			.hasMessageContaining(sentence);
		assertThat(this.story.instance(number, "councilAttendance")).isWaitingAt(CouncilStory.ANSWER);
	}

	@Test
	void aMeetingOfAnotherAreaCannotBeChanged() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		assertThatThrownBy(() -> this.council.tell("coord-x", number, "CANCELLED")).hasMessage("「会議」は一覧から選んでください。");
	}

}
