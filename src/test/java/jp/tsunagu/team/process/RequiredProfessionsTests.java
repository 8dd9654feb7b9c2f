package jp.tsunagu.team.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.Profession;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The team templates of the brief, section 4. */
@SpringBootTest
class RequiredProfessionsTests {

	@Autowired
	private DecisionService decisions;

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					NICU; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST MSW PHN
					HOME_START; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST MSW PHN
					INFANT; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST PHN CHILD_DEV_MANAGER NURSERY_TEACHER PT|OT|ST MUNI_CHILD
					NURSERY; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST CHILD_DEV_MANAGER NURSERY_TEACHER PT|OT|ST MUNI_CHILD
					PRE_SCHOOL; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST CHILD_DEV_MANAGER EDU_BOARD TEACHER SCHOOL_NURSE_TEACHER MEDICAL_CARE_NURSE
					SCHOOL_AGE; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST CHILD_DEV_MANAGER EDU_BOARD TEACHER SCHOOL_NURSE_TEACHER MEDICAL_CARE_NURSE
					HIGH_SCHOOL; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST TEACHER SCHOOL_NURSE_TEACHER MEDICAL_CARE_NURSE MUNI_WELFARE
					TRANSITION_18; PHYSICIAN_HOME|PHYSICIAN_HOSPITAL HOME_NURSE CONSULT_SPECIALIST MUNI_WELFARE SMID_FACILITY|CHILD_DEV_MANAGER HELPER
					ADULT; PHYSICIAN_HOME|PHYSICIAN_HOSPITAL HOME_NURSE CONSULT_SPECIALIST MUNI_WELFARE SMID_FACILITY|CHILD_DEV_MANAGER HELPER
					PALLIATIVE; PHYSICIAN_HOSPITAL PHYSICIAN_HOME HOME_NURSE CONSULT_SPECIALIST""")
	void eachStageHasItsTemplate(String stage, String professions) {
		assertThat(required(stage)).containsExactlyInAnyOrder(professions.split(" "));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "VENTILATOR", "OXYGEN", "SUCTION", "NEBULIZER", "TUBE_FEEDING_PUMP", "SC_PUMP", "DIALYSIS" })
	void aPoweredDeviceBringsTheVendor(String item) {
		assertThat(required("SCHOOL_AGE", "ENEMA", item)).contains("EQUIPMENT_VENDOR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACHEOSTOMY", "TUBE_FEEDING", "SC_INJECTION", "BLOOD_GLUCOSE", "STOMA" })
	void otherCareDoesNot(String item) {
		assertThat(required("SCHOOL_AGE", item)).doesNotContain("EQUIPMENT_VENDOR");
	}

	@Test
	void beforeTheFirstAssessmentOnlyWhatIsAlwaysNeededIsAskedFor() {
		assertThat(required(null)).containsExactlyInAnyOrder("HOME_NURSE", "CONSULT_SPECIALIST");
	}

	@ParameterizedTest
	@EnumSource(LifeStage.class)
	void everyTemplateFitsIntoATeamOfTenAndNamesKnownProfessions(LifeStage stage) {
		List<String> required = required(stage.name(), "VENTILATOR");
		assertThat(required).hasSizeBetween(4, 10).doesNotHaveDuplicates();
		assertThat(required).flatExtracting((one) -> List.of(one.split("\\|")))
			.allSatisfy((code) -> assertThat(Profession.valueOf(code.toString())).isNotNull());
	}

	private List<String> required(String stage, String... items) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("lifeStage", stage);
		inputs.put("careItems", Arrays.asList(items));
		return this.decisions.evaluateDecisionTableByKey("requiredProfessions", inputs).collectEntries("profession");
	}

}
