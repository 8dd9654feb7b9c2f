package jp.tsunagu.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.directory.CoordinatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTests {

	@ParameterizedTest(name = "explained on {0}, it ends on {1}")
	@CsvSource({ "2026-03-31, 2027-03-31", "2026-04-01, 2028-03-31", "2026-11-22, 2028-03-31" })
	void aWrittenConsentLastsToTheEndOfTheNextFiscalYear(LocalDate explained, LocalDate end) {
		assertThat(given(ConsentForm.WRITTEN, GivenBy.MOTHER, explained, null).onFile(null).validTo()).isEqualTo(end);
	}

	@Test
	void aVerbalConsentLastsUntilTheWrittenOneIsDue() {
		assertThat(given(ConsentForm.VERBAL, GivenBy.MOTHER, LocalDate.of(2026, 11, 22), null).onFile(null).validTo())
			.isEqualTo("2026-12-22");
	}

	@ParameterizedTest(name = "{0}, born on {1}: until {2}")
	@CsvSource({ "MOTHER, 2009-05-10, 2027-05-09", "LEGAL_REPRESENTATIVE, 2009-05-10, 2027-05-09",
			"CHILD, 2009-05-10, 2028-03-31", "MOTHER, 2020-05-10, 2028-03-31", "MOTHER, 2010-03-01, 2028-02-29" })
	void aGuardiansConsentEndsTheDayBeforeTheEighteenthBirthday(GivenBy by, LocalDate born, LocalDate end) {
		Consent consent = given(ConsentForm.WRITTEN, by, LocalDate.of(2026, 11, 22), null);
		assertThat(consent.onFile(born).validTo()).isEqualTo(end);
	}

	@Test
	void whoWasBornOnALeapDayGrowsUpAtTheEndOfFebruary() {
		Consent consent = given(ConsentForm.WRITTEN, GivenBy.MOTHER, LocalDate.of(2025, 5, 1), null);
		assertThat(consent.onFile(LocalDate.of(2008, 2, 29)).validTo()).isEqualTo("2026-02-28");
	}

	@Test
	void anEndThatTheFamilyChoseStaysUnlessTheChildGrowsUpFirst() {
		Consent consent = given(ConsentForm.WRITTEN, GivenBy.FATHER, LocalDate.of(2026, 11, 22),
				LocalDate.of(2027, 1, 31));
		assertThat(consent.onFile(LocalDate.of(2015, 1, 1)).validTo()).isEqualTo("2027-01-31");
		assertThat(consent.onFile(LocalDate.of(2009, 1, 15)).validTo()).isEqualTo("2027-01-14");
	}

	@Test
	void aWithdrawalCoversEverythingOrWhatItNames() {
		Withdrawal all = new Withdrawal(LocalDate.of(2026, 11, 22), true, List.of(), List.of(), List.of());
		Withdrawal school = new Withdrawal(LocalDate.of(2026, 11, 22), false, List.of(), List.of(Recipient.SCHOOL),
				List.of());
		assertThat(all.covers(Purpose.DISASTER, Recipient.MEDICAL)).isTrue();
		assertThat(school.covers(Purpose.TEAM_SHARING, Recipient.SCHOOL)).isTrue();
		assertThat(school.covers(Purpose.TEAM_SHARING, Recipient.MEDICAL)).isFalse();
	}

	@Test
	void noGroupChosenMeansAllThereAreToday() {
		Consent all = given(ConsentForm.WRITTEN, GivenBy.MOTHER, LocalDate.of(2026, 11, 22), null);
		assertThat(all.onFile(null).groups()).containsExactly(VisibilityGroup.values());
		assertThat(sharing(VisibilityGroup.MEDICAL).onFile(null).groups()).containsExactly(VisibilityGroup.MEDICAL);
	}

	@Test
	void whatIsTakenBackOfTheGroupsIsLeftOutUntilNothingIsLeft() {
		Consent given = sharing(VisibilityGroup.MEDICAL, VisibilityGroup.FAMILY);
		LocalDate today = LocalDate.of(2026, 11, 23);
		StandingConsent narrower = standing(given, VisibilityGroup.FAMILY);
		assertThat(narrower.groups()).containsExactly(VisibilityGroup.MEDICAL);
		assertThat(narrower.opens(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS, today)).isTrue();
		assertThat(narrower.isNothingLeft()).isFalse();

		StandingConsent gone = standing(given, VisibilityGroup.FAMILY, VisibilityGroup.MEDICAL);
		assertThat(gone.groups()).isEmpty();
		assertThat(gone.opens(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS, today)).isFalse();
		assertThat(gone.isNothingLeft()).isTrue();
	}

	@Test
	void afterItsLastDayAConsentOpensNothing() {
		StandingConsent standing = standing(sharing(VisibilityGroup.MEDICAL));
		ConsentScope last = standing.on(LocalDate.of(2028, 3, 31));
		assertThat(last.isOver()).isFalse();
		assertThat(last.groups()).containsExactly(VisibilityGroup.MEDICAL);
		ConsentScope over = standing.on(LocalDate.of(2028, 4, 1));
		assertThat(over.isOver()).isTrue();
		assertThat(over.purposes()).isEmpty();
		assertThat(over.recipients()).isEmpty();
		assertThat(over.groups()).isEmpty();
	}

	/** Each group is taken back by a withdrawal of its own. */
	private static StandingConsent standing(Consent given, VisibilityGroup... taken) {
		CoordinatorId by = CoordinatorId.of("coord-b");
		Instant now = Instant.parse("2026-11-22T01:00:00Z");
		return new StandingConsent(new GivenConsent("YM-R08-0001", by, now, given.onFile(null)), Stream.of(taken)
			.map((group) -> new Withdrawal(LocalDate.of(2026, 11, 22), false, List.of(), List.of(), List.of(group)))
			.map((withdrawal) -> new WithdrawnConsent("YM-R08-0001", 1L, by, now, withdrawal))
			.toList());
	}

	private static Consent sharing(VisibilityGroup... groups) {
		return new Consent(ConsentForm.WRITTEN, GivenBy.MOTHER, "母", LocalDate.of(2026, 11, 22),
				List.of(Purpose.COORDINATOR_SHARING), List.of(Recipient.COORDINATORS), List.of(groups), null, null);
	}

	private static Consent given(ConsentForm form, GivenBy by, LocalDate explained, LocalDate validTo) {
		return new Consent(form, by, "母", explained, List.of(Purpose.COORDINATOR_SHARING),
				List.of(Recipient.COORDINATORS), List.of(), null, validTo);
	}

}
