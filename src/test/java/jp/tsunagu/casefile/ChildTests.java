package jp.tsunagu.casefile;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChildTests {

	private static final String BORN = "2023-05-01";

	@ParameterizedTest
	@CsvSource({ "やまだ はなこ, ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダハナコ, やまだ　はなこ", "がじゅまる, ｶﾞｼﾞｭﾏﾙ" })
	void isRecognisedInEveryKana(String kana, String other) {
		assertAlike(child("", "", kana, BORN), child("", "", other, BORN), true);
	}

	@ParameterizedTest
	@CsvSource({ "髙橋, 高橋", "山﨑, 山崎", "渡邊, 渡辺", "齋藤, 斎藤", "Ｓｍｉｔｈ, smith" })
	void isRecognisedInOldFormsAndWidths(String family, String other) {
		assertAlike(child(family, "花", null, BORN), child(other, "花", null, BORN), true);
		assertAlike(child(family, "花", null, null), child(other, "花", null, BORN), true);
	}

	@Test
	void isAnotherWithAnotherBirthDate() {
		assertAlike(child("山田", "花子", null, BORN), child("山田", "花子", null, "2023-05-02"), false);
	}

	/** Only a question: people decide (brief 8, scenario 3). */
	@Test
	void isNeverMergedWithATwinOfAnotherName() {
		assertAlike(child("双葉", "あおい", "ふたば あおい", BORN), child("双葉", "みどり", "ふたば みどり", BORN), false);
		assertAlike(child("双葉", "あおい", "ふたば あおい", BORN), child("双葉", "あおい", "ふたば あおい", BORN), true);
	}

	@Test
	void isASiblingWithoutTheSameBirthDate() {
		assertAlike(child("双葉", "あおい", null, BORN), child("双葉", "ひろと", null, "2020-01-01"), false);
	}

	@Test
	void withoutANameMayBeWhoeverWasBornThatDayInThatPlace() {
		assertAlike(child(null, null, null, BORN), child("山田", "花子", null, BORN), true);
		Child elsewhere = new Child("area", new ChildDetails(null, null, null, LocalDate.parse(BORN), "ひまわり", "14201"));
		assertAlike(elsewhere, child("山田", "花子", null, BORN), false);
	}

	@Test
	void withNothingKnownIsNobodyInParticular() {
		assertAlike(child(null, null, null, null), child(null, null, null, null), false);
		assertThat(new ChildDetails(" ", "　", "・", null, null, "14204").isSomebody()).isFalse();
		assertThat(new ChildDetails(null, null, null, null, "ひまわり", "14204").isSomebody()).isTrue();
	}

	private static void assertAlike(Child one, Child other, boolean alike) {
		assertThat(one.mayBe(other)).isEqualTo(alike);
		assertThat(other.mayBe(one)).isEqualTo(alike);
		assertThat(one.id()).isNotEqualTo(other.id());
	}

	private static Child child(String family, String given, String kana, String birthDate) {
		LocalDate born = (birthDate != null) ? LocalDate.parse(birthDate) : null;
		return new Child("area", new ChildDetails(family, given, kana, born, null, "14204"));
	}

}
