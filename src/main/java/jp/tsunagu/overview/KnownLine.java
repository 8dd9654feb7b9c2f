package jp.tsunagu.overview;

import java.util.List;

/**
 * How many children of one municipality are known, by age band.
 *
 * @param estimated how many there should be; null where nobody has estimated it
 */
public record KnownLine(String municipality, List<Integer> byBand, Integer estimated) {

	/** Below this a number might tell who it is about. */
	public static final int FEWEST = 5;

	public static final String HIDDEN = FEWEST + "未満";

	public int total() {
		return this.byBand.stream().mapToInt(Integer::intValue).sum();
	}

	/** For those without case rights: small numbers are not told. */
	public List<String> hiding() {
		return this.byBand.stream().map((number) -> (number < FEWEST) ? HIDDEN : number.toString()).toList();
	}

	/**
	 * The total for those without case rights; left out where it would give away what a
	 * hidden number is.
	 */
	public String totalHiding() {
		List<Integer> hidden = this.byBand.stream().filter((number) -> number < FEWEST).toList();
		int sum = hidden.stream().mapToInt(Integer::intValue).sum();
		boolean tells = !hidden.isEmpty() && (hidden.size() < 2 || sum < FEWEST);
		return (total() < FEWEST) ? HIDDEN : tells ? "—" : String.valueOf(total());
	}

}
