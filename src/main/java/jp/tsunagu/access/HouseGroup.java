package jp.tsunagu.access;

/** The groups of the process contract. */
enum HouseGroup {

	COORDINATOR("coordinator", "医療的ケア児等コーディネーター"),

	FLAG_BEARER("flag-bearer", "旗振り役"),

	SUPPORTER("supporter", "支援者"),

	MUNICIPALITY("municipality", "市町職員"),

	PREFECTURE("prefecture", "県職員"),

	ADMINISTRATOR("administrator", "管理者");

	private final String id;

	private final String title;

	HouseGroup(String id, String title) {
		this.id = id;
		this.title = title;
	}

	String id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

}
