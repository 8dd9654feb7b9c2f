package jp.tsunagu.assessment;

import java.util.List;
import java.util.Optional;

import jp.tsunagu.engine.Refusal;

/**
 * The sum of the chosen items: a guide (目安) beside the physician's judgement and never a
 * decision (ADR 14, brief 2.3).
 */
public record MedicalCareScore(List<ChosenCare> items) {

	public MedicalCareScore {
		items = List.copyOf(items);
		for (CareItem item : CareItem.values()) {
			long times = items.stream().filter((chosen) -> chosen.item() == item).count();
			Refusal.unless(times < 2, "「医療的ケア」の「%s」は一つだけ選んでください（見守りの点が違うものが重なっています）。".formatted(item.title()));
		}
	}

	/** From the codes of a form; an empty list is a child without medical care. */
	public static MedicalCareScore of(List<String> codes) {
		return new MedicalCareScore(codes.stream().map(ChosenCare::of).toList());
	}

	public int total() {
		return this.items.stream().mapToInt((chosen) -> chosen.item().base() + countedWatch(chosen)).sum();
	}

	/** With item 1 the watch score of item 2 is not added ([F12]). */
	private int countedWatch(ChosenCare chosen) {
		boolean suppressed = chosen.item() == CareItem.TRACHEOSTOMY && has(CareItem.VENTILATOR);
		return suppressed ? 0 : chosen.watch();
	}

	public Optional<CareBand> band() {
		return CareBand.of(total());
	}

	public boolean has(CareItem item) {
		return this.items.stream().anyMatch((chosen) -> chosen.item() == item);
	}

	/** Both kinds of catheter at once are rare: worth asking why. */
	public boolean needsReason() {
		return has(CareItem.INTERMITTENT_CATHETER) && has(CareItem.INDWELLING_CATHETER);
	}

	/** The codes of the items without their watch scores, in the order chosen. */
	public List<String> itemCodes() {
		return this.items.stream().map((chosen) -> chosen.item().name()).toList();
	}

}
