package jp.tsunagu.assessment;

import java.util.Arrays;

import jp.tsunagu.engine.Refusal;

/**
 * One item of the sheet with the watch score it was given.
 *
 * @param watch one of the item's allowed watch scores
 */
public record ChosenCare(CareItem item, int watch) {

	public ChosenCare {
		Refusal.unless(item.watches().contains(watch), "「%s」の見守りは%sから選んでください。".formatted(item.title(), allowed(item)));
	}

	/**
	 * Reads {@code VENTILATOR:2}; without a watch score, as in {@code SUCTION}, it is 0.
	 */
	public static ChosenCare of(String code) {
		String[] parts = code.split(":", 2);
		boolean known = Arrays.stream(CareItem.values()).anyMatch((item) -> item.name().equals(parts[0]));
		Refusal.unless(known && (parts.length == 1 || parts[1].matches("\\d")), "「医療的ケア」は一覧から選んでください。");
		return new ChosenCare(CareItem.valueOf(parts[0]), (parts.length == 1) ? 0 : Integer.parseInt(parts[1]));
	}

	/** What is stored and submitted: {@code VENTILATOR:2}, or {@code SUCTION} for 0. */
	public String code() {
		return (this.watch == 0) ? this.item.name() : this.item.name() + ":" + this.watch;
	}

	/** For example {@code 1 人工呼吸器の管理（見守り2）10+2点}. */
	public String label() {
		if (this.item.watches().size() == 1) {
			return "%s %d点".formatted(this.item.title(), this.item.base());
		}
		return "%s（見守り%d）%d+%d点".formatted(this.item.title(), this.watch, this.item.base(), this.watch);
	}

	private static String allowed(CareItem item) {
		return item.watches().stream().map(String::valueOf).reduce((one, other) -> one + "・" + other).orElseThrow();
	}

}
