package jp.tsunagu.overview;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Small numbers are hidden, and no total gives one away. */
class KnownLineTests {

	@Test
	void whatIsUnderFiveIsNotTold() {
		assertThat(line(7, 4, 0, 5).hiding()).containsExactly("7", "5未満", "5未満", "5");
	}

	@Test
	void aTotalIsLeftOutWhereItTellsTheHiddenNumber() {
		assertThat(line(7, 3).totalHiding()).isEqualTo("—");
		assertThat(line(7, 2, 1).totalHiding()).isEqualTo("—");
		assertThat(line(7, 3, 4).totalHiding()).isEqualTo("14");
		assertThat(line(7, 8).totalHiding()).isEqualTo("15");
		assertThat(line(1, 2).totalHiding()).isEqualTo("5未満");
	}

	private static KnownLine line(Integer... numbers) {
		return new KnownLine("鎌倉市", List.of(numbers), null);
	}

}
