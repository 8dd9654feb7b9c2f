package jp.tsunagu.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The sheet of brief 2.3 with its worked examples. */
class MedicalCareScoreTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "A, VENTILATOR:2 TRACHEOSTOMY:2 SUCTION:1 TUBE_FEEDING:2 TUBE_FEEDING_PUMP:1, 43, BAND_3",
			"B, TRACHEOSTOMY:2 SUCTION:1, 19, BAND_2", "C, SC_INJECTION:1 BLOOD_GLUCOSE:1, 10, BAND_1",
			"D, INTERMITTENT_CATHETER, 5, BAND_1", "E, OXYGEN:1, 9, BAND_1",
			"F, SUCTION:1 NEBULIZER BLOOD_GLUCOSE, 15, BAND_1", "G, TRACHEOSTOMY SUCTION, 16, BAND_2",
			"H, VENTILATOR:2 TRACHEOSTOMY SUCTION BLOOD_GLUCOSE, 31, BAND_2",
			"I, VENTILATOR:2 TRACHEOSTOMY SUCTION:1 NEBULIZER, 32, BAND_3" })
	void addsUpAsTheWorkedExamplesDo(String name, String codes, int total, CareBand band) {
		MedicalCareScore score = MedicalCareScore.of(List.of(codes.split(" ")));
		assertThat(score.total()).isEqualTo(total);
		assertThat(score.band()).contains(band);
	}

	/** Number, code, base and allowed watch scores, as the sheet has them. */
	@ParameterizedTest
	@CsvSource({ "1, VENTILATOR, 10, 0 1 2", "2, TRACHEOSTOMY, 8, 0 2", "3, NASOPHARYNGEAL_AIRWAY, 5, 0 1",
			"4, OXYGEN, 8, 0 1", "5, SUCTION, 8, 0 1", "6, NEBULIZER, 3, 0", "7-1, TUBE_FEEDING, 8, 0 2",
			"7-2, TUBE_FEEDING_PUMP, 3, 0 1", "8, CENTRAL_VENOUS_CATHETER, 8, 0 2", "9-1, SC_INJECTION, 5, 0 1",
			"9-2, SC_PUMP, 3, 0 1", "10, BLOOD_GLUCOSE, 3, 0 1", "11, DIALYSIS, 8, 0 2",
			"12-1, INTERMITTENT_CATHETER, 5, 0", "12-2, INDWELLING_CATHETER, 3, 0 1", "13-1, STOMA, 5, 0 1",
			"13-2, DISIMPACTION, 5, 0", "13-3, ENEMA, 3, 0", "14, CONVULSION, 3, 0 2" })
	void hasTheItemsOfTheSheet(String number, CareItem item, int base, String watches) {
		assertThat(item.number()).isEqualTo(number);
		assertThat(item.base()).isEqualTo(base);
		assertThat(item.watches()).map(String::valueOf).containsExactly(watches.split(" "));
	}

	@ParameterizedTest
	@EnumSource(CareItem.class)
	void anItemAloneCountsItsBaseAndWatchAndRefusesEveryOtherWatch(CareItem item) {
		for (int watch = 0; watch < 10; watch++) {
			String code = item.name() + ":" + watch;
			if (item.watches().contains(watch)) {
				assertThat(MedicalCareScore.of(List.of(code)).total()).isEqualTo(item.base() + watch);
			}
			else {
				assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ChosenCare.of(code))
					.withMessageContaining("「%s」の見守り".formatted(item.title()));
			}
		}
	}

	@Test
	void thereAreNineteenCodesUnderFourteenNumbers() {
		assertThat(Stream.of(CareItem.values()).map((item) -> item.number().replaceAll("-.*", "")).distinct())
			.hasSize(14);
	}

	/** One more item never makes the sum smaller, nor does it reach a lower band. */
	@Test
	void oneMoreItemNeverCountsLess() {
		List<ChosenCare> chosen = new ArrayList<>();
		int before = 0;
		for (CareItem item : CareItem.values()) {
			chosen.add(new ChosenCare(item, item.watches().get(item.watches().size() - 1)));
			MedicalCareScore score = new MedicalCareScore(chosen);
			assertThat(score.total()).isGreaterThanOrEqualTo(before + item.base());
			assertThat(score.band()).isEqualTo(CareBand.of(score.total()));
			before = score.total();
		}
	}

	@ParameterizedTest
	@MethodSource("watchesOfTheTracheostomy")
	void theWatchOfATracheostomyCountsOnlyWithoutAVentilator(String codes, int total) {
		assertThat(MedicalCareScore.of(List.of(codes.split(" "))).total()).isEqualTo(total);
	}

	static Stream<Arguments> watchesOfTheTracheostomy() {
		return Stream.of(Arguments.of("TRACHEOSTOMY:2", 10), Arguments.of("TRACHEOSTOMY:2 VENTILATOR", 18),
				Arguments.of("VENTILATOR:1 TRACHEOSTOMY:2", 19), Arguments.of("VENTILATOR TRACHEOSTOMY", 18));
	}

	@ParameterizedTest
	@CsvSource({ "0,", "2,", "3, BAND_1", "15, BAND_1", "16, BAND_2", "31, BAND_2", "32, BAND_3", "120, BAND_3" })
	void bandsBeginAt3And16And32(int points, CareBand band) {
		assertThat(CareBand.of(points).orElse(null)).isEqualTo(band);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACHEOSTOMY:1", "NEBULIZER:1", "VENTILATOR:3", "VENTILATOR:-1", "VENTILATOR:", "FLYING",
			"NONE", "", "ventilator" })
	void whatIsNotOnTheSheetIsRefused(String code) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> MedicalCareScore.of(List.of(code)))
			.withMessageStartingWith("「");
	}

	@Test
	void anItemIsChosenOnce() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> MedicalCareScore.of(List.of("VENTILATOR:2", "VENTILATOR:1")))
			.withMessageContaining("「1 人工呼吸器の管理」は一つだけ");
	}

	@Test
	void bothCathetersAtOnceAreWorthAReason() {
		assertThat(MedicalCareScore.of(List.of("INTERMITTENT_CATHETER", "INDWELLING_CATHETER")).needsReason()).isTrue();
		assertThat(MedicalCareScore.of(List.of("INTERMITTENT_CATHETER")).needsReason()).isFalse();
	}

	@Test
	void everyChoiceSaysItsPoints() {
		assertThat(ChosenCare.of("VENTILATOR:2").label()).isEqualTo("1 人工呼吸器の管理（見守り2）10+2点");
		assertThat(ChosenCare.of("NEBULIZER").label()).isEqualTo("6 ネブライザーの管理 3点");
		assertThat(CareItem.everyChoice()).map(ChosenCare::code)
			.doesNotHaveDuplicates()
			.hasSize(35)
			.allSatisfy((code) -> assertThat(ChosenCare.of(code).code()).isEqualTo(code));
	}

}
