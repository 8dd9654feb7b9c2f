package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** CL-05 相談内容・ニーズ領域. */
public enum Topic implements CodeList {

	DISCHARGE("退院・在宅移行"), MEDICAL("医療機関・在宅医"), HOME_NURSING("訪問看護"), EQUIPMENT("機器・福祉用具・電源"), RESPITE("レスパイト・短期入所"),
	DAY_SERVICE("児童発達支援・放課後等デイ"), HOME_HELP("居宅介護・入浴"), PLAN("相談支援専門員探し・計画"), NURSERY("保育所・就園"), SCHOOL("就学・学校生活"),
	TRANSPORT("移動・通学"), FAMILY("家族・きょうだい・就労"), ECONOMY("手当・医療費・手続"), TRANSITION("18歳・卒業後"), RELOCATION("転居"),
	DISASTER("災害"), PEER("交流・ピア"), RIGHTS("虐待・権利擁護"), SUPPORTER_SKILL("支援者の技術・研修"), SYSTEM("地域体制"), OTHER("その他");

	private final String label;

	Topic(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
