package jp.tsunagu.directory;

import jp.tsunagu.engine.CodeList;

/** CL-09 職種: the professions around a child (brief 4). */
public enum Profession implements CodeList {

	PHYSICIAN_HOSPITAL("病院主治医"), PHYSICIAN_HOME("在宅医・かかりつけ医"), DENTIST("歯科医・歯科衛生士"), PHARMACIST("薬剤師"),
	HOME_NURSE("訪問看護師"), HOSPITAL_NURSE("病棟・退院支援看護師"), MSW("医療ソーシャルワーカー"), PHN("保健師"), MIDWIFE("助産師"),
	CONSULT_SPECIALIST("相談支援専門員"), NURSERY_TEACHER("保育士・保育教諭"), CHILD_DEV_MANAGER("児童発達支援管理責任者等"),
	SCHOOL_NURSE_TEACHER("養護教諭"), TEACHER("担任・特別支援教育コーディネーター"), MEDICAL_CARE_NURSE("医療的ケア看護職員"), EDU_BOARD("教育委員会"),
	PT("理学療法士"), OT("作業療法士"), ST("言語聴覚士"), ORTHOTIST("義肢装具士・福祉用具"), PSYCHOLOGIST("公認心理師"), HELPER("ヘルパー"),
	SHORT_STAY("短期入所担当"), SMID_FACILITY("重症心身障害児者施設"), MUNI_WELFARE("市町 障害福祉担当"), MUNI_CHILD("市町 こども・保育担当"),
	CHILD_GUIDANCE("児童相談所"), EQUIPMENT_VENDOR("在宅医療機器業者"), PEER("家族会・ピアサポーター"), CORE_CENTER("基幹相談支援センター"),
	AREA_NAVI("圏域ナビ");

	private final String label;

	Profession(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
