package jp.tsunagu.assessment;

import java.util.Arrays;
import java.util.List;

import jp.tsunagu.engine.CodeList;

/**
 * The 14 items (19 codes with their parts) of the 医療的ケア判定スコア with base score and allowed
 * watch scores (brief 2.3; reward revision documents [F11], [F12]).
 */
public enum CareItem implements CodeList {

	VENTILATOR("1", "人工呼吸器の管理", 10, 0, 1, 2), TRACHEOSTOMY("2", "気管切開の管理", 8, 0, 2),
	NASOPHARYNGEAL_AIRWAY("3", "鼻咽頭エアウェイの管理", 5, 0, 1), OXYGEN("4", "酸素療法", 8, 0, 1),
	SUCTION("5", "吸引（口鼻腔又は気管内吸引に限る）", 8, 0, 1), NEBULIZER("6", "ネブライザーの管理", 3, 0),
	TUBE_FEEDING("7-1", "経管栄養（胃管、胃瘻、腸管、腸瘻、食道瘻）", 8, 0, 2), TUBE_FEEDING_PUMP("7-2", "経管栄養：持続経管注入ポンプ使用", 3, 0, 1),
	CENTRAL_VENOUS_CATHETER("8", "中心静脈カテーテルの管理", 8, 0, 2), SC_INJECTION("9-1", "皮下注射（インスリン、麻薬等）", 5, 0, 1),
	SC_PUMP("9-2", "持続皮下注射ポンプの使用", 3, 0, 1), BLOOD_GLUCOSE("10", "血糖測定（持続血糖測定器を含む）", 3, 0, 1),
	DIALYSIS("11", "継続的な透析（血液透析、腹膜透析等）", 8, 0, 2), INTERMITTENT_CATHETER("12-1", "導尿：間欠的導尿", 5, 0),
	INDWELLING_CATHETER("12-2", "導尿：持続的導尿（留置カテーテル、膀胱瘻、腎瘻、尿路ストーマ）", 3, 0, 1), STOMA("13-1", "排便管理：消化管ストーマの使用", 5, 0, 1),
	DISIMPACTION("13-2", "排便管理：摘便又は洗腸", 5, 0), ENEMA("13-3", "排便管理：浣腸（市販品を除く）", 3, 0),
	CONVULSION("14", "痙攣時の処置（坐剤挿入、吸引、酸素投与、迷走神経刺激装置等）", 3, 0, 2);

	private final String number;

	private final String label;

	private final int base;

	private final List<Integer> watches;

	CareItem(String number, String label, int base, Integer... watches) {
		this.number = number;
		this.label = label;
		this.base = base;
		this.watches = List.of(watches);
	}

	/** As it stands on the physician's sheet, for example {@code 7-1}. */
	public String number() {
		return this.number;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Number and name, as people say it. */
	public String title() {
		return this.number + " " + this.label;
	}

	public int base() {
		return this.base;
	}

	/** The watch scores the sheet allows, in rising order, 0 among them. */
	public List<Integer> watches() {
		return this.watches;
	}

	/** Every item with each watch score it allows. */
	static List<ChosenCare> everyChoice() {
		return Arrays.stream(values())
			.flatMap((item) -> item.watches.stream().map((watch) -> new ChosenCare(item, watch)))
			.toList();
	}

}
