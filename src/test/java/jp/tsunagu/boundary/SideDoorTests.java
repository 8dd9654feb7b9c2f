package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways into the engine that lead round the forms: all closed to a coordinator. */
@WholeHouse
class SideDoorTests {

	private static final String SECRET = "裏口から書いた秘密";

	private static final String START = "/process-definition/key/consultationIntake/";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PUT    | /task/{task}/variables/triageNote       | {"value": "裏口から書いた秘密", "type": "String"}
					PUT    | /task/{task}/variables/receiver         | {"value": "裏口から書いた秘密", "type": "String"}
					PUT    | /task/{task}/localVariables/recordNumber | {"value": "裏口から書いた秘密", "type": "String"}
					POST   | /task/{task}/variables                  | {"modifications": {"receiver": {"value": "裏口から書いた秘密"}}}
					DELETE | /task/{task}/localVariables/recordNumber |
					PUT    | /process-instance/{instance}/variables/receiver | {"value": "裏口から書いた秘密", "type": "String"}
					POST   | /process-instance/{instance}/variables  | {"modifications": {"receiver": {"value": "裏口から書いた秘密"}}}
					POST   | /process-instance/{instance}/modification | {"instructions": [{"type": "cancel", "activityId": "UserTask_TriageConsultation"}]}
					PUT    | /execution/{instance}/localVariables/receiver | {"value": "裏口から書いた秘密", "type": "String"}
					POST   | /task/{task}/comment/create             | {"message": "裏口から書いた秘密"}
					POST   | /task/{task}/attachment/create          | {"name": "裏口から書いた秘密"}
					PUT    | /task/{task}                            | {"description": "裏口から書いた秘密"}
					POST   | /task/{task}/assignee                   | {"userId": "裏口から書いた秘密"}
					POST   | /task/{task}/assignee                   | {"userId": "coord-x"}
					POST   | /task/{task}/claim                      | {"userId": "裏口から書いた秘密"}
					POST   | /task/{task}/delegate                   | {"userId": "裏口から書いた秘密"}
					POST   | /task/{task}/identity-links             | {"userId": "裏口から書いた秘密", "type": "candidate"}
					POST   | /task/{task}/identity-links             | {"groupId": "裏口から書いた秘密", "type": "candidate"}
					POST   | /task/{task}/identity-links             | {"userId": "coord-c", "type": "裏口から書いた秘密"}
					POST   | /task/create                            | {"name": "裏口から書いた秘密"}
					POST   | /task/{task}/bpmnError                  | {"errorCode": "裏口から書いた秘密"}
					POST   | /message                                | {"messageName": "case.opened", "businessKey": "裏口から書いた秘密"}
					POST   | /filter/create                          | {"resourceType": "Task", "name": "裏口から書いた秘密"}
					POST   | /user/create                            | {"profile": {"id": "neu", "lastName": "裏口から書いた秘密"}}
					POST   | /process-definition/key/individualSupportCase/start | {"businessKey": "裏口から書いた秘密"}
					""")
	void aSideDoorIsClosed(String method, String path, String body) {
		String number = received("submit-form", Map.of());
		String task = this.story.task(number, "UserTask_TriageConsultation").getId();
		String instance = this.story.instance(number, "consultationIntake").getId();
		String url = path.replace("{task}", task).replace("{instance}", instance);

		Reply reply = this.rest.call(method, "coord-b", url, body);

		assertThat(reply.status()).as(reply.text()).isIn(400, 403, 404, 405, 415);
		assertNothingStored();
		assertThat(this.rest.call(method, null, url, body).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "submit-form", "start" })
	void theNumberIsGivenByTheHouseWhateverIsSentAsOne(String path) {
		String number = received(path, Map.of("businessKey", SECRET, "caseInstanceId", SECRET));
		assertThat(number).matches("YM-R\\d{2}-\\d{4}");
		assertNothingStored();
	}

	/** Late, unknown or never declared: the answer says so in a sentence. */
	@ParameterizedTest
	@CsvSource({ "child.deceased, YM-R08-9999", "case.redFlagRaised, YM-R08-9999", "no.such.message, YM-R08-0001" })
	void aMessageNobodyWaitsForIsRefusedInWords(String message, String number) {
		Reply reply = this.rest.post("coord-b", "/message", Map.of("messageName", message, "businessKey", number));
		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).startsWith("この知らせを受け取る記録がありません。");
	}

	@Test
	void aMessageToARunningCaseIsForTheHouseToSend() {
		String number = this.caseStory.open("coord-b");
		Reply reply = this.rest.post("coord-b", "/message",
				Map.of("messageName", "child.deceased", "businessKey", number));
		assertThat(reply.status()).as(reply.text()).isEqualTo(403);
		assertThat(reply.message()).startsWith("この知らせを送る権限がありません。").doesNotContain("permission");
		assertThat(this.story.tasks(number, "UserTask_ObtainConsent")).hasSize(1);
	}

	@Test
	void nobodyStartsInTheMiddle() {
		for (String activity : List.of("UserTask_TriageConsultation", "EndEvent_CaseOpened")) {
			Map<String, Object> instruction = Map.of("type", "startBeforeActivity", "activityId", activity, "variables",
					Map.of("receiver", Map.of("value", SECRET)));
			Reply reply = this.rest.post("coord-b", START + "start",
					Map.of("businessKey", SECRET, "startInstructions", List.of(instruction), "variables", Map.of()));
			assertThat(reply.status()).as(reply.text()).isEqualTo(400);
			assertThat(reply.message()).contains("途中から始めることはできません");
		}
		assertNothingStored();
	}

	private void assertNothingStored() {
		assertThat(String.join("\n", this.tables.ofTheEngine().values())).doesNotContain(SECRET);
	}

	private String received(String path, Map<String, Object> more) {
		Map<String, Object> body = new java.util.HashMap<>(Rest.submission(BadInputTests.reception()));
		body.putAll(more);
		Reply reply = this.rest.post("coord-b", START + path, body);
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		return reply.json().path("businessKey").asText();
	}

}
