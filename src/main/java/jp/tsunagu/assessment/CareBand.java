package jp.tsunagu.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import jp.tsunagu.engine.CodeList;

/** The bands of the reward system with their nurse ratio (brief 2.3, [F13]). */
public enum CareBand implements CodeList {

	BAND_1("医療的ケア区分1", 3, 3), BAND_2("医療的ケア区分2", 16, 2), BAND_3("医療的ケア区分3", 32, 1);

	private final String label;

	private final int from;

	private final int childrenPerNurse;

	CareBand(String label, int from, int childrenPerNurse) {
		this.label = label;
		this.from = from;
		this.childrenPerNurse = childrenPerNurse;
	}

	/** Empty below the first band. */
	public static Optional<CareBand> of(int score) {
		return Arrays.stream(values())
			.filter((band) -> score >= band.from)
			.max(Comparator.comparingInt((band) -> band.from));
	}

	@Override
	public String label() {
		return this.label;
	}

	/** How many children one nurse is reckoned to care for. */
	public int childrenPerNurse() {
		return this.childrenPerNurse;
	}

}
