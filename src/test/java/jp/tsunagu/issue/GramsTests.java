package jp.tsunagu.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GramsTests {

	@ParameterizedTest
	@CsvSource({ "ショートステイ, しょーとすてい", "ﾚｽﾊﾟｲﾄ, レスパイト", "ＡＬＳ, als", "週末の 短期入所, 週末の短期入所", "短期・入所。, 短期入所" })
	void kanaWidthSpacesAndPunctuationMakeNoDifference(String one, String other) {
		assertThat(Grams.of(one)).isNotEmpty().isEqualTo(Grams.of(other));
		assertThat(Grams.folded(one)).isEqualTo(Grams.folded(other));
	}

	@Test
	void otherWordsAreOtherPairs() {
		Set<String> shared = new HashSet<>(Grams.of("週末に泊まれる所がない"));
		shared.retainAll(Grams.of("通学に使う車"));
		assertThat(shared).isEmpty();
	}

	@Test
	void eachPairCountsOnceAndNothingGivesNone() {
		assertThat(Grams.of("ながながなが")).isEqualTo(List.of("ナガ", "ガナ"));
		assertThat(Grams.of(null, "。")).isEmpty();
	}

}
