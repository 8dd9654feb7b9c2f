package jp.tsunagu.referral.process;

import java.util.Arrays;
import java.util.List;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.referral.SpecialtyRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** neededSpecialties.dmn as the engine reads it. */
@SpringBootTest
class NeededSpecialtiesTests {

	private static final CaseSituation NOTHING = CaseSituation.of(List.of(), List.of());

	@Autowired
	private SpecialtyRules rules;

	@ParameterizedTest
	@CsvSource({ "DISCHARGE, NICU_DISCHARGE", "HOME_NURSING, NICU_DISCHARGE", "EQUIPMENT, DISASTER",
			"DISASTER, DISASTER", "RESPITE, FAMILY_SUPPORT", "FAMILY, FAMILY_SUPPORT", "PEER, FAMILY_SUPPORT",
			"PLAN, WELFARE_SYSTEM", "ECONOMY, WELFARE_SYSTEM", "HOME_HELP, WELFARE_SYSTEM",
			"RELOCATION, WELFARE_SYSTEM", "NURSERY, NURSERY_ENTRY", "SCHOOL, SCHOOL_ENTRY",
			"TRANSITION, ADULT_TRANSITION", "RIGHTS, CHILD_PROTECTION", "SYSTEM, REGIONAL_PLANNING", "MEDICAL,",
			"DAY_SERVICE,", "TRANSPORT,", "SUPPORTER_SKILL,", "OTHER," })
	void aTopicAsksForASpecialty(Topic topic, Specialty specialty) {
		assertThat(needed(CaseSituation.of(List.of(topic), List.of())))
			.containsExactlyElementsOf((specialty != null) ? List.of(specialty) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "NICU, NICU_DISCHARGE", "HOME_START, NICU_DISCHARGE", "INFANT,", "NURSERY, NURSERY_ENTRY",
			"PRE_SCHOOL, SCHOOL_ENTRY", "SCHOOL_AGE, SCHOOL_ENTRY", "HIGH_SCHOOL, ADULT_TRANSITION",
			"TRANSITION_18, ADULT_TRANSITION", "ADULT, ADULT_TRANSITION", "PALLIATIVE, FAMILY_SUPPORT" })
	void aStageAsksForASpecialty(LifeStage stage, Specialty specialty) {
		assertThat(needed(NOTHING.withLifeStage(stage)))
			.containsExactlyElementsOf((specialty != null) ? List.of(specialty) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "VENTILATOR, RESPIRATORY DISASTER", "TRACHEOSTOMY, RESPIRATORY", "OXYGEN, RESPIRATORY DISASTER",
			"SUCTION, RESPIRATORY", "NASOPHARYNGEAL_AIRWAY, RESPIRATORY", "TUBE_FEEDING, NUTRITION",
			"TUBE_FEEDING_PUMP, NUTRITION DISASTER", "CENTRAL_VENOUS_CATHETER, NUTRITION", "SC_INJECTION, INSULIN_ETC",
			"SC_PUMP, INSULIN_ETC", "BLOOD_GLUCOSE, INSULIN_ETC", "INTERMITTENT_CATHETER, INSULIN_ETC",
			"INDWELLING_CATHETER, INSULIN_ETC", "DIALYSIS, INSULIN_ETC", "CONVULSION, ''" })
	void medicalCareAsksForSpecialties(String item, String specialties) {
		assertThat(needed(NOTHING.withCare(List.of(item), null)))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(specialties.split(" "))
				.filter((code) -> !code.isEmpty())
				.map(Specialty::valueOf)
				.toList());
	}

	@Test
	void allAnswersAreCollectedOnceAndWhatTheTriageTickedIsAdded() {
		CaseSituation known = CaseSituation.of(List.of(Topic.DISCHARGE, Topic.HOME_NURSING, Topic.FAMILY),
				List.of(Specialty.LANGUAGE_EN));
		assertThat(SpecialtyRules.joined(this.rules.codes(known.withLifeStage(LifeStage.NICU)), known))
			.containsExactlyInAnyOrder(Specialty.NICU_DISCHARGE, Specialty.FAMILY_SUPPORT, Specialty.LANGUAGE_EN);
	}

	@Test
	void nothingKnownAsksForNothing() {
		assertThat(needed(NOTHING)).isEmpty();
		assertThat(needed(new CaseSituation(null, null, null, null, null, null, null, null))).isEmpty();
	}

	private List<Specialty> needed(CaseSituation situation) {
		return List.copyOf(SpecialtyRules.joined(this.rules.codes(situation), situation));
	}

}
