package jp.tsunagu.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.issue.IssueRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.boundary.BadAnswer.answers;
import static org.assertj.core.api.Assertions.assertThat;

/** Contract, invariant 3: bad input loses nothing, over engine-rest as from Tasklist. */
@WholeHouse
class BadInputTests {

	private static final List<String> TEXTS = List.of("consulterName", "consulterRelation", "chiefComplaint",
			"childFamilyName", "childGivenName", "childKana", "childAlias", "initialAction");

	private static final String INTAKE = "/process-definition/key/consultationIntake/";

	@Autowired
	private Story story;

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	@Autowired
	private JdbcClient database;

	@Autowired
	private IssueRegister issues;

	static Stream<BadAnswer> badReceptions() {
		String tomorrow = LocalDate.now().plusDays(2).toString();
		return Stream.of(required(), answers("chiefComplaint", "主訴", "あ".repeat(10_000), "　 \n"),
				BadAnswer.insteadOfText("chiefComplaint", "主訴"), BadAnswer.insteadOfText("consulterName", "相談者の氏名"),
				BadAnswer.insteadOfCode("channel", "相談方法"), answers("urgency", "緊急度", "emergency"),
				answers("windowId", "受付窓口", "fujisawa"), answers("municipality", "市町（児の住まい）", "14205"),
				BadAnswer.insteadOfCodes("topics", "相談内容（いくつでも）"), BadAnswer.insteadOfNumber("childAge", "児の年齢"),
				BadAnswer.insteadOfDate("childBirthDate", "生年月日"), answers("childBirthDate", "生年月日", tomorrow),
				BadAnswer.insteadOfDate("receivedAt", "受付日"),
				answers("receivedAt", "受付日", tomorrow + "T10:00:00", "2001-01-01T10:00:00"),
				answers("contactPhone", "電話番号", "でんわ"), answers("contactEmail", "メールアドレス", "x"),
				BadAnswer.unknown("秘密", "emergency", "receiver", "joinsExisting", "triageOutcome", "triageDue",
						"recordNumber", "area", "nrOfInstances"))
			.flatMap((bad) -> bad);
	}

	private static Stream<BadAnswer> required() {
		return Map
			.of("windowId", "受付窓口", "channel", "相談方法", "consulterType", "相談者", "municipality", "市町（児の住まい）",
					"chiefComplaint", "主訴", "topics", "相談内容", "urgency", "緊急度", "verbalConsent", "情報共有の口頭同意")
			.entrySet()
			.stream()
			.map((field) -> new BadAnswer(field.getKey(), null, field.getValue()));
	}

	@ParameterizedTest
	@MethodSource("badReceptions")
	void aBadReceptionIsRefusedAndLeavesNothing(BadAnswer bad) {
		Map<String, String> before = stored();
		for (String path : List.of("submit-form", "start")) {
			assertRefused(this.rest.post("coord-b", INTAKE + path, changed(reception(), bad)), bad);
		}
		assertThat(stored()).isEqualTo(before);
	}

	static Stream<BadAnswer> badTriages() {
		return Stream.of(answers("pillar", "支援の柱", (Object) null), answers("triageOutcome", "これからの対応", (Object) null),
				BadAnswer.insteadOfCode("triageOutcome", "これからの対応"),
				BadAnswer.insteadOfCodes("neededSpecialties", "必要な専門性"), BadAnswer.insteadOfText("triageNote", "整理のメモ"),
				answers("triageNote", "整理のメモ", "あ".repeat(10_000)),
				answers("existingSupport", "すでに支援している機関がある", "たぶん", 5, List.of(true)),
				BadAnswer.unknown("秘密", "chiefComplaint", "emergency", "receiver", "responsePolicy", "triageDue",
						"recordNumber", "mainCoordinator"))
			.flatMap((bad) -> bad);
	}

	@ParameterizedTest
	@MethodSource("badTriages")
	void aBadTriageIsRefusedAndTheTaskStaysOpen(BadAnswer bad) {
		String task = this.story.task(openTriage(), "UserTask_TriageConsultation").getId();
		Map<String, String> before = stored();
		for (String path : List.of("complete", "submit-form")) {
			assertRefused(this.rest.post("coord-b", "/task/%s/%s".formatted(task, path),
					changed(Map.of("pillar", "INDIVIDUAL", "triageOutcome", "SHARE"), bad)), bad);
		}
		assertThat(stored()).isEqualTo(before);
		assertThat(this.rest.get("coord-b", "/task/" + task).status()).isEqualTo(200);
	}

	static Stream<BadAnswer> badConsents() {
		return Stream
			.of(BadAnswer.insteadOfDate("explainedOn", "説明した日"),
					answers("explainedOn", "説明した日", LocalDate.now().plusDays(2).toString()),
					BadAnswer.insteadOfDate("validTo", "有効期限"), answers("validTo", "有効期限", "2020-01-01"))
			.flatMap((bad) -> bad);
	}

	@ParameterizedTest
	@MethodSource("badConsents")
	void aBadConsentIsRefusedAndTheTaskStaysOpen(BadAnswer bad) {
		String task = this.story.task(openCase(), "UserTask_ObtainConsent").getId();
		Map<String, Object> consent = Map.of("consentForm", "WRITTEN", "givenBy", "MOTHER", "relation", "母",
				"explainedOn", "2026-04-01", "purposes", List.of("TEAM_SHARING"), "recipients", List.of("MEDICAL"));
		Map<String, String> before = stored();
		assertRefused(this.rest.post("coord-b", "/task/%s/submit-form".formatted(task), changed(consent, bad)), bad);
		assertThat(stored()).isEqualTo(before);
	}

	static Stream<BadAnswer> badSortings() {
		return Stream
			.of(answers("title", "件名", null, "あ".repeat(81), "　"), BadAnswer.insteadOfText("title", "件名"),
					BadAnswer.insteadOfCode("scope", "範囲"), BadAnswer.insteadOfCodes("domains", "領域（いくつでも）"),
					BadAnswer.insteadOfNumber("affectedCount", "影響を受ける児の数"), answers("severity", "緊急度", "9", null),
					answers("issueDecision", "統合先", "MERGE"), answers("issueDecision", "取り下げる理由", "DROP"),
					BadAnswer.unknown("秘密", "nextStep", "issueNumber", "councilResult", "reviewOn", "recordNumber"))
			.flatMap((bad) -> bad);
	}

	@ParameterizedTest
	@MethodSource("badSortings")
	void aBadSortingIsRefusedAndTheIssueStaysAsItWas(BadAnswer bad) {
		String task = this.story.task(openIssue(), "UserTask_SortIssue").getId();
		Map<String, Object> sheet = Map.of("title", "週末の短期入所", "scope", "AREA", "fact", "週末に泊まれる所がない", "domains",
				List.of("RESPITE"), "solvableIndividually", "NO", "severity", "2", "impact", "2", "issueDecision",
				"ACT");
		Map<String, String> before = stored();
		assertRefused(this.rest.post("coord-b", "/task/%s/submit-form".formatted(task), changed(sheet, bad)), bad);
		assertThat(stored()).isEqualTo(before);
	}

	static Stream<BadAnswer> badMeetings() {
		return Stream
			.of(answers("councilId", "協議会", null, "se-area-council"), answers("startsAt", "始まり", (Object) null),
					BadAnswer.insteadOfDate("startsAt", "始まり"), BadAnswer.insteadOfDate("endsAt", "終わり"),
					BadAnswer.insteadOfCode("mode", "開き方"), BadAnswer.insteadOfText("place", "場所"),
					answers("note", "連絡事項", "あ".repeat(10_000)),
					BadAnswer.unknown("秘密", "attendee", "proposedAttendee", "meetingEnds", "attending", "area",
							"recordNumber"))
			.flatMap((bad) -> bad);
	}

	@ParameterizedTest
	@MethodSource("badMeetings")
	void aBadMeetingIsRefusedAndLeavesNothing(BadAnswer bad) {
		Map<String, Object> meeting = Map.of("councilId", "miura-council", "startsAt",
				LocalDate.now().plusDays(30) + "T10:00", "endsAt", LocalDate.now().plusDays(30) + "T12:00", "mode",
				"ONLINE");
		Map<String, String> before = stored();
		assertRefused(this.rest.post("coord-b", "/process-definition/key/councilAttendance/submit-form",
				changed(meeting, bad)), bad);
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void afterEverythingThatWasRefusedTheNextNumberIsTheNextOne() {
		int before = serial(received(reception()));
		badReceptions().forEach((bad) -> this.rest.post("coord-b", INTAKE + "submit-form", changed(reception(), bad)));
		assertThat(serial(received(reception()))).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷野家の髙﨑さん 👶🏽👨‍👩‍👧", "<script>alert(1)</script><img src=x onerror=alert(1)>",
			"{{constructor.constructor('alert(1)')()}}", "${1+1} #{7*7} = now()", "'; drop table consultation; --",
			"\\u0000 %00 \"引用\" &amp;" })
	void everyOtherTextIsKeptAsItIsAndRunsNowhere(String text) {
		Map<String, Object> form = new HashMap<>(reception());
		for (String key : TEXTS) {
			form.put(key, text);
		}
		String number = received(form);
		if (!this.story.tasks(number, "UserTask_ResolveDuplicate").isEmpty()) {
			this.story.complete("coord-b", number, "UserTask_ResolveDuplicate", "sameChild", "no", "reason", text);
		}
		String task = this.story.task(number, "UserTask_TriageConsultation").getId();
		String summary = this.rest.get("coord-b", "/task/%s/deployed-form".formatted(task))
			.json()
			.at("/components/0/content")
			.asText();
		String ourLink = "<a href=\"/cases/%s\" target=\"_blank\">".formatted(number);

		assertThat(summary.replace(ourLink, "")).doesNotContain("<script", "<img", "{{", "${", "=")
			.contains(escaped(text));
		for (String column : List.of("consulter_name", "consulter_relation", "chief_complaint", "child_family_name",
				"child_given_name", "child_kana", "child_alias", "initial_action")) {
			assertThat(this.database.sql("select %s from tsunagu.consultation where number = ?".formatted(column))
				.param(number)
				.query(String.class)
				.single()).isEqualTo(text);
		}
	}

	private String openTriage;

	private String openTriage() {
		if (this.openTriage == null) {
			this.openTriage = received(reception());
		}
		return this.openTriage;
	}

	private String openCase() {
		Map<String, Object> emergency = new HashMap<>(reception());
		emergency.put("urgency", "EMERGENCY");
		return received(emergency);
	}

	private static String openIssue;

	private String openIssue() {
		if (openIssue == null) {
			String number = openCase();
			this.story.start("coord-b", "caseEvent", "caseNumber", number, "caseEvent", "ISSUE", "eventNote",
					"週末に泊まれる所がない");
			openIssue = this.issues.of(RecordNumber.of(number)).get(0).number().toString();
		}
		return openIssue;
	}

	private String received(Map<String, Object> form) {
		Reply reply = this.rest.post("coord-b", INTAKE + "submit-form", Rest.submission(form));
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		return reply.json().path("businessKey").asText();
	}

	private static int serial(String number) {
		return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
	}

	static Map<String, Object> reception() {
		return Map.of("windowId", "kamakura", "channel", "PHONE", "consulterType", "MOTHER", "municipality", "14204",
				"chiefComplaint", "退院後の生活が心配です", "topics", List.of("DISCHARGE"), "urgency", "NORMAL", "verbalConsent",
				"GIVEN");
	}

	private static Map<String, Object> changed(Map<String, Object> form, BadAnswer bad) {
		Map<String, Object> changed = new HashMap<>(form);
		if (bad.sent() != null) {
			changed.put(bad.key(), bad.sent());
		}
		else {
			changed.remove(bad.key());
		}
		return Rest.submission(changed);
	}

	private static String escaped(String text) {
		return text.codePoints()
			.mapToObj((point) -> (point == ' ' || point > 0x7F || Character.isLetterOrDigit(point))
					? Character.toString(point) : "&#" + point + ";")
			.collect(Collectors.joining());
	}

	private static void assertRefused(Reply reply, BadAnswer bad) {
		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).startsWith("「" + bad.named()).endsWith("。");
	}

	private Map<String, String> stored() {
		Map<String, String> stored = this.tables.fingerprints();
		stored.keySet().removeIf((table) -> table.matches(".*(act_ru_meter_log|act_id_user)"));
		return stored;
	}

}
