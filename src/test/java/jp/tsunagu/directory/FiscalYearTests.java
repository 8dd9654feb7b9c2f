package jp.tsunagu.directory;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiscalYearTests {

	@Test
	void beginsInApril() {
		assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
		assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new FiscalYear(2026));
	}

	@Test
	void turnsAtMidnightInTokyo() {
		assertThat(FiscalYear.of(Instant.parse("2026-03-31T14:59:59Z"))).isEqualTo(new FiscalYear(2025));
		assertThat(FiscalYear.of(Instant.parse("2026-03-31T15:00:00Z"))).isEqualTo(new FiscalYear(2026));
	}

	@Test
	void isLabelledByItsYearOfReiwa() {
		assertThat(new FiscalYear(2019).label()).isEqualTo("R01");
		assertThat(new FiscalYear(2026).label()).isEqualTo("R08");
		assertThat(new FiscalYear(2028).label()).isEqualTo("R10");
	}

	@Test
	void knowsNoEraBeforeReiwa() {
		assertThatIllegalArgumentException().isThrownBy(() -> FiscalYear.of(LocalDate.of(2019, 3, 31)));
	}

}
