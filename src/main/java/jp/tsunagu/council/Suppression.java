package jp.tsunagu.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides the small numbers of a table whose sum is known, and of the others as many as it
 * takes that no hidden one can be computed (ADR 0022).
 */
final class Suppression {

	/** More than any area has. */
	private static final int NO_BOUND = Integer.MAX_VALUE / 4;

	private final int smallCell;

	Suppression(int smallCell) {
		this.smallCell = smallCell;
	}

	boolean isSmall(int count) {
		return count < this.smallCell;
	}

	String small() {
		return "%d未満".formatted(this.smallCell);
	}

	/**
	 * The rows of a table as they may be shown; rows without anybody are left out.
	 * @return nothing if even hiding every row would tell one of them
	 */
	List<Figures.Line> lines(Map<String, Integer> table) {
		Map<String, Integer> rows = new LinkedHashMap<>(table);
		rows.values().removeIf((count) -> count == 0);
		List<String> labels = List.copyOf(rows.keySet());
		int[] counts = rows.values().stream().mapToInt(Integer::intValue).toArray();
		Set<Integer> hidden = new HashSet<>();
		IntStream.range(0, counts.length).filter((row) -> isSmall(counts[row])).forEach(hidden::add);
		while (isTold(counts, hidden)) {
			OptionalInt next = smallestShown(counts, hidden);
			if (next.isEmpty()) {
				return List.of();
			}
			hidden.add(next.getAsInt());
		}
		List<Figures.Line> lines = new ArrayList<>();
		for (int row = 0; row < counts.length; row++) {
			lines.add(new Figures.Line(labels.get(row), shown(counts[row], hidden.contains(row))));
		}
		return lines;
	}

	private String shown(int count, boolean hidden) {
		if (isSmall(count)) {
			return small();
		}
		return hidden ? "非表示" : "%d人".formatted(count);
	}

	/** Whether the sum of the hidden rows leaves one of them no choice. */
	private boolean isTold(int[] counts, Set<Integer> hidden) {
		int sum = hidden.stream().mapToInt((row) -> counts[row]).sum();
		int least = hidden.stream().mapToInt((row) -> least(counts[row])).sum();
		long most = hidden.stream().mapToLong((row) -> most(counts[row])).sum();
		return hidden.stream().anyMatch((row) -> {
			long from = Math.max(least(counts[row]), sum - (most - most(counts[row])));
			long to = Math.min(most(counts[row]), sum - (least - least(counts[row])));
			return from == to;
		});
	}

	/** What a reader knows of a hidden row: that it is small, or that it is not. */
	private int least(int count) {
		return isSmall(count) ? 1 : this.smallCell;
	}

	private int most(int count) {
		return isSmall(count) ? this.smallCell - 1 : NO_BOUND;
	}

	private static OptionalInt smallestShown(int[] counts, Set<Integer> hidden) {
		return IntStream.range(0, counts.length)
			.filter((row) -> !hidden.contains(row))
			.boxed()
			.min((one, other) -> Integer.compare(counts[one], counts[other]))
			.map(OptionalInt::of)
			.orElse(OptionalInt.empty());
	}

}
