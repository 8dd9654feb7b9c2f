package jp.tsunagu.engine;

/**
 * Why a task is where it is, and what comes after it, for the top of its form.
 *
 * @param why what its model says of whom it comes to; may be null
 * @param next what its model says of what follows, for whom; may be null
 * @param mine whether who looks is who has it
 * @param name how another who has it is called; null if nobody has it
 * @param way how it came to them, if not by its model
 * @param from how whoever had it before is called
 */
record TaskGuide(String why, String next, boolean mine, String name, TaskWay way, String from) {

	/**
	 * @param live what a module knows of this very task, better than its model
	 */
	Summary shown(String live) {
		return new Summary().row(term(), because(live)).row("このあと", this.next);
	}

	/** What the reason answers for who looks. */
	String term() {
		return this.mine ? "なぜ自分に来たか" : (this.name != null) ? "なぜ%sさんに".formatted(this.name) : "だれの仕事か";
	}

	String because(String live) {
		return came() + ((live != null) ? live : (this.why != null) ? this.why : "");
	}

	private String came() {
		if (this.way == null) {
			return (!this.mine && this.name == null) ? "圏域のだれでも引き受けられます。" : "";
		}
		return switch (this.way) {
			case CLAIMED -> this.mine ? "あなたが引き受けました。" : "本人が引き受けました。";
			case HANDED_ON -> "%sさんから渡されました。".formatted(this.from);
			case RELEASED -> "%sさんが手放したので、圏域のだれでも引き受けられます。".formatted(this.from);
			case OPENED_TO_ALL -> "期限を過ぎたので、圏域のだれでも引き受けられます。";
			case TAKEN_OVER -> "主担当を引き継いだので、%sさんから移りました。".formatted(this.from);
		};
	}

}
