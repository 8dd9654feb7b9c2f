package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A child as the register knows it, with the keys by which it is recognised again. */
@Entity
class Child {

	@Id
	private UUID id;

	private String familyName;

	private String givenName;

	private String kana;

	private LocalDate birthDate;

	private String alias;

	private String municipality;

	private String areaId;

	private String nameKey;

	private String kanaKey;

	protected Child() {
	}

	Child(String areaId, ChildDetails details) {
		this.id = UUID.randomUUID();
		this.areaId = areaId;
		this.familyName = details.familyName();
		this.givenName = details.givenName();
		this.kana = details.kana();
		this.birthDate = details.birthDate();
		this.alias = details.alias();
		this.municipality = details.municipality();
		this.nameKey = details.nameKey();
		this.kanaKey = details.kanaKey();
	}

	ChildId id() {
		return new ChildId(this.id);
	}

	LocalDate birthDate() {
		return this.birthDate;
	}

	/**
	 * Whether two entries may be one child: the same name in kanji or kana and no known
	 * birth date that speaks against it; or, where a name is missing, the same birth date
	 * in the same municipality. Only a question: twins and siblings answer to it as well,
	 * and people decide (brief 8, scenario 3).
	 */
	boolean mayBe(Child other) {
		boolean sameName = same(this.nameKey, other.nameKey) || same(this.kanaKey, other.kanaKey);
		boolean sameBirthDate = this.birthDate != null && this.birthDate.equals(other.birthDate);
		boolean birthDatesDiffer = this.birthDate != null && other.birthDate != null && !sameBirthDate;
		boolean nameless = this.nameKey.isEmpty() && this.kanaKey.isEmpty();
		boolean otherNameless = other.nameKey.isEmpty() && other.kanaKey.isEmpty();
		boolean samePlace = this.municipality.equals(other.municipality);
		return (sameName && !birthDatesDiffer) || (sameBirthDate && samePlace && (nameless || otherNameless));
	}

	private static boolean same(String key, String other) {
		return !key.isEmpty() && key.equals(other);
	}

}
