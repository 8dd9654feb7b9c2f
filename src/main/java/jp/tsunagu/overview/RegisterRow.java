package jp.tsunagu.overview;

import java.time.LocalDate;

import jp.tsunagu.casefile.LifeStage;

/**
 * A child with an open case, as one person may see it.
 *
 * @param identified whether this person may know who it is; otherwise there is no name,
 * no kana, and the birth date must only be shown as a band
 * @param stage null until the first assessment
 */
public record RegisterRow(String number, boolean identified, String name, String kana, String alias,
		LocalDate birthDate, Integer age, String municipality, LifeStage stage, Integer careScore, String main,
		LocalDate nextDate, boolean danger) {

}
