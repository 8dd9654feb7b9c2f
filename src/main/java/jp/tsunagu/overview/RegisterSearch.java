package jp.tsunagu.overview;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import jp.tsunagu.assessment.CareItem;
import jp.tsunagu.casefile.LifeStage;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the children's register is asked for; it stands in the address of the page, so
 * that a search can be kept and shared. Every part may be missing.
 *
 * @param q part of a name, of its kana, of the alias or of a record number
 * @param municipality code of CL-04
 * @param main id of a main coordinator
 * @param until cases whose next date is on that day or before
 * @param danger true for cases with a sign of danger that nobody has averted
 */
public record RegisterSearch(@Size(max = 60) String q, LifeStage stage, @Size(max = 20) String municipality,
		CareItem care, @Size(max = 60) String main, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
		CasePhase phase, Boolean danger) {

	public static final RegisterSearch ALL = new RegisterSearch(null, null, null, null, null, null, null, null);

	public boolean isForAll() {
		return isBlank(this.q) && this.stage == null && isBlank(this.municipality) && this.care == null
				&& isBlank(this.main) && this.until == null && this.phase == null && !isInDanger();
	}

	public boolean isInDanger() {
		return Boolean.TRUE.equals(this.danger);
	}

	static boolean isBlank(String part) {
		return part == null || part.isBlank();
	}

}
