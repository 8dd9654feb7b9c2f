package jp.tsunagu.team;

import jp.tsunagu.consent.Recipient;
import jp.tsunagu.directory.Profession;

/** Which class of recipients, in the words of the consent form, a profession is in. */
final class RecipientClasses {

	private RecipientClasses() {
	}

	static Recipient of(Profession profession) {
		return switch (profession) {
			case PHYSICIAN_HOSPITAL, PHYSICIAN_HOME, DENTIST, PHARMACIST, HOSPITAL_NURSE, MSW, MIDWIFE, PT, OT, ST,
					PSYCHOLOGIST ->
				Recipient.MEDICAL;
			case HOME_NURSE -> Recipient.HOME_NURSING;
			case CONSULT_SPECIALIST, CORE_CENTER, AREA_NAVI -> Recipient.CONSULTATION;
			case NURSERY_TEACHER -> Recipient.NURSERY;
			case SCHOOL_NURSE_TEACHER, TEACHER, MEDICAL_CARE_NURSE, EDU_BOARD -> Recipient.SCHOOL;
			case PHN, MUNI_WELFARE, MUNI_CHILD, CHILD_GUIDANCE -> Recipient.MUNICIPALITY;
			case CHILD_DEV_MANAGER, HELPER, SHORT_STAY, SMID_FACILITY, ORTHOTIST, EQUIPMENT_VENDOR, PEER ->
				Recipient.WELFARE;
		};
	}

}
