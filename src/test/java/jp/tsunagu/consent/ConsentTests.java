package jp.tsunagu.consent;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTests {

	@ParameterizedTest(name = "explained on {0}, it ends on {1}")
	@CsvSource({ "2026-03-31, 2027-03-31", "2026-04-01, 2028-03-31", "2026-11-22, 2028-03-31" })
	void aWrittenConsentLastsToTheEndOfTheNextFiscalYear(LocalDate explained, LocalDate end) {
		assertThat(given(ConsentForm.WRITTEN, GivenBy.MOTHER, explained, null).endingInTime(null).validTo())
			.isEqualTo(end);
	}

	@Test
	void aVerbalConsentLastsUntilTheWrittenOneIsDue() {
		assertThat(given(ConsentForm.VERBAL, GivenBy.MOTHER, LocalDate.of(2026, 11, 22), null).endingInTime(null)
			.validTo()).isEqualTo("2026-12-22");
	}

	@ParameterizedTest(name = "{0}, born on {1}: until {2}")
	@CsvSource({ "MOTHER, 2009-05-10, 2027-05-09", "LEGAL_REPRESENTATIVE, 2009-05-10, 2027-05-09",
			"CHILD, 2009-05-10, 2028-03-31", "MOTHER, 2020-05-10, 2028-03-31", "MOTHER, 2010-03-01, 2028-02-29" })
	void aGuardiansConsentEndsTheDayBeforeTheEighteenthBirthday(GivenBy by, LocalDate born, LocalDate end) {
		Consent consent = given(ConsentForm.WRITTEN, by, LocalDate.of(2026, 11, 22), null);
		assertThat(consent.endingInTime(born).validTo()).isEqualTo(end);
	}

	@Test
	void whoWasBornOnALeapDayGrowsUpAtTheEndOfFebruary() {
		Consent consent = given(ConsentForm.WRITTEN, GivenBy.MOTHER, LocalDate.of(2025, 5, 1), null);
		assertThat(consent.endingInTime(LocalDate.of(2008, 2, 29)).validTo()).isEqualTo("2026-02-28");
	}

	@Test
	void anEndThatTheFamilyChoseStaysUnlessTheChildGrowsUpFirst() {
		Consent consent = given(ConsentForm.WRITTEN, GivenBy.FATHER, LocalDate.of(2026, 11, 22),
				LocalDate.of(2027, 1, 31));
		assertThat(consent.endingInTime(LocalDate.of(2015, 1, 1)).validTo()).isEqualTo("2027-01-31");
		assertThat(consent.endingInTime(LocalDate.of(2009, 1, 15)).validTo()).isEqualTo("2027-01-14");
	}

	@Test
	void aWithdrawalCoversEverythingOrWhatItNames() {
		Withdrawal all = new Withdrawal(LocalDate.of(2026, 11, 22), true, List.of(), List.of());
		Withdrawal school = new Withdrawal(LocalDate.of(2026, 11, 22), false, List.of(), List.of(Recipient.SCHOOL));
		assertThat(all.covers(Purpose.DISASTER, Recipient.MEDICAL)).isTrue();
		assertThat(school.covers(Purpose.TEAM_SHARING, Recipient.SCHOOL)).isTrue();
		assertThat(school.covers(Purpose.TEAM_SHARING, Recipient.MEDICAL)).isFalse();
	}

	private static Consent given(ConsentForm form, GivenBy by, LocalDate explained, LocalDate validTo) {
		return new Consent(form, by, "母", explained, List.of(Purpose.COORDINATOR_SHARING),
				List.of(Recipient.COORDINATORS), null, validTo);
	}

}
