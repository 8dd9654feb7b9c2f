package jp.tsunagu.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows that people add to a form are held to the rules of their questions, row by row.
 */
class RepeatingRowsTests {

	private static final JsonNode FORM = parse("""
			{"components":[{"type":"dynamiclist","path":"members","label":"構成員","components":[
			{"type":"select","key":"profession","label":"職種","validate":{"required":true},
			"values":[{"value":"PT","label":"理学療法士"}]},
			{"type":"textfield","key":"memberName","label":"氏名","validate":{"maxLength":5}},
			{"type":"datetime","key":"joinedOn","dateLabel":"参加日"},
			{"type":"taglist","key":"groups","label":"範囲","values":[{"value":"MEDICAL","label":"医療"}]}]}]}""");

	@Test
	void rowsBecomeTheRecordsOfTheirList() {
		Team team = read(List.of(
				row("profession", "PT", "memberName", "森", "joinedOn", "令和8年4月1日", "groups", List.of("MEDICAL")),
				row("profession", "PT", "memberName", "林")));

		assertThat(team.members()).containsExactly(new Member("PT", "森", LocalDate.of(2026, 4, 1), List.of("MEDICAL")),
				new Member("PT", "林", null, List.of()));
	}

	@Test
	void noRowsAreAnEmptyList() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(List.of()))
			.withMessageContaining("「構成員」を入力してください。");
	}

	@Test
	void eachFindingNamesTheRowAndTheQuestion() {
		List<String> findings = findings(List.of(row("profession", "PT"), row("memberName", "長すぎる名前です")));

		assertThat(findings).containsExactly("「構成員」の2行目：「職種」を選んでください。", "「構成員」の2行目：「氏名」は5文字以内で入力してください（今は8文字です）。");
	}

	@Test
	void whatTheRowsDoNotAskForIsRefused() {
		assertThat(findings(List.of(row("profession", "PT", "secret", "x"))))
			.containsExactly("「構成員」の1行目：「secret」という項目はこの用紙にありません。");
		assertThat(findings(List.of(row("profession", "PIGEON")))).containsExactly("「構成員」の1行目：「職種」は一覧から選んでください。");
	}

	@Test
	void whatIsNoListOfRowsIsRefused() {
		assertThat(findings("text")).containsExactly("「構成員」は行の一覧で入力してください。");
		assertThat(findings(List.of("text"))).containsExactly("「構成員」は行の一覧で入力してください。");
		assertThat(findings(java.util.Collections.nCopies(51, row("profession", "PT"))))
			.containsExactly("「構成員」は50行以内で入力してください。");
	}

	@Test
	void theRecordsOwnRulesNameTheRowToo() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> read(List.of(row("profession", "PT", "memberName", "森"), row("profession", "PT"))))
			.withMessageContaining("「構成員」の2行目：氏名がありません。");
	}

	private static List<String> findings(Object members) {
		return FormRules.findings(FORM, Map.of("members", members));
	}

	private static Team read(List<Map<String, Object>> rows) {
		return new RecordReader(FORM).read(Map.of("members", rows), Team.class);
	}

	private static Map<String, Object> row(Object... keysAndValues) {
		Map<String, Object> row = new HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			row.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return row;
	}

	private static JsonNode parse(String json) {
		try {
			return new ObjectMapper().readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	record Team(@Valid @NotEmpty(message = "を入力してください。") List<Member> members) {
	}

	record Member(String profession, String memberName, LocalDate joinedOn, List<String> groups) {

		@AssertTrue(message = "氏名がありません。")
		boolean isNamed() {
			return this.memberName != null;
		}

	}

}
