package jp.tsunagu.council;

import java.util.List;

/**
 * Whom an issue affects, as people outside may know it: small numbers are hidden and
 * cannot be computed from the others (ADR 0022).
 *
 * @param children all children, in words
 * @param byMunicipality empty where nothing can be said without saying too much
 * @param byLifeStage likewise
 */
public record Figures(String children, List<Line> byMunicipality, List<Line> byLifeStage) {

	/** One row of a table: who, and how many or why not. */
	public record Line(String label, String shown) {
	}

}
