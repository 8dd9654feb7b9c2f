package jp.tsunagu.directory;

import jp.tsunagu.engine.CodeList;

/** The councils an issue can be brought before (from CL-23), the nearest first. */
public enum CouncilKind implements CodeList {

	MUNI_COUNCIL("市町自立支援協議会"), AREA_COUNCIL("圏域自立支援協議会"), DELIBERATION("医療的ケア児等協議の場"), PREF_COUNCIL("県自立支援協議会");

	private final String label;

	CouncilKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
