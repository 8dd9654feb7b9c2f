package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jp.tsunagu.directory.NameNormalizer;

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

	private String familyNameKey;

	private String address;

	private boolean addressHidden;

	@ElementCollection
	@CollectionTable(name = "child_guardian", joinColumns = @JoinColumn(name = "child_id"))
	@OrderColumn(name = "position")
	private List<Guardian> guardians = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "child_sibling", joinColumns = @JoinColumn(name = "child_id"))
	@Column(name = "sibling_id")
	private Set<UUID> siblings = new HashSet<>();

	protected Child() {
	}

	Child(String areaId, ChildDetails details) {
		this.id = UUID.randomUUID();
		this.areaId = areaId;
		this.municipality = details.municipality();
		know(details);
	}

	private void know(ChildDetails details) {
		this.familyName = details.familyName();
		this.givenName = details.givenName();
		this.kana = details.kana();
		this.birthDate = details.birthDate();
		this.alias = details.alias();
		this.nameKey = details.nameKey();
		this.kanaKey = details.kanaKey();
		this.familyNameKey = NameNormalizer.normalize(details.familyName());
	}

	/** What is missing leaves what is known as it is. */
	Child learn(ChildFacts facts) {
		know(new ChildDetails(newer(facts.familyName(), this.familyName), newer(facts.givenName(), this.givenName),
				newer(facts.kana(), this.kana), newer(facts.birthDate(), this.birthDate), this.alias,
				this.municipality));
		this.address = newer(facts.address(), this.address);
		this.addressHidden = newer(facts.addressHidden(), this.addressHidden);
		if (!facts.guardians().isEmpty()) {
			this.guardians.clear();
			this.guardians.addAll(facts.guardians());
		}
		return this;
	}

	private static <T> T newer(T learnt, T known) {
		return (learnt != null) ? learnt : known;
	}

	/** Each names the other; both stay files of their own. */
	Child link(Child sibling) {
		this.siblings.add(sibling.id);
		sibling.siblings.add(this.id);
		return this;
	}

	Child unlink(Child sibling) {
		this.siblings.remove(sibling.id);
		sibling.siblings.remove(this.id);
		return this;
	}

	/**
	 * Whether to ask if two children are siblings: one family name, and one telephone
	 * number or address. A hidden address answers nothing.
	 * @param phoneKey a number of this child's family that is not on file yet, or empty
	 */
	boolean mayBeSiblingOf(Child other, String phoneKey) {
		boolean samePhone = other.guardians.stream()
			.map(Guardian::phoneKey)
			.filter((phone) -> !phone.isEmpty())
			.anyMatch((phone) -> phone.equals(phoneKey)
					|| this.guardians.stream().anyMatch((guardian) -> guardian.phoneKey().equals(phone)));
		boolean shown = !this.addressHidden && !other.addressHidden;
		boolean sameAddress = shown
				&& same(NameNormalizer.normalize(this.address), NameNormalizer.normalize(other.address));
		return same(this.familyNameKey, other.familyNameKey) && (samePhone || sameAddress);
	}

	Child hideAddress() {
		this.addressHidden = true;
		return this;
	}

	boolean isOfAreaOf(Child other) {
		return this.areaId.equals(other.areaId);
	}

	boolean isAddressHidden() {
		return this.addressHidden;
	}

	String area() {
		return this.areaId;
	}

	/** The key of the family name, where one is known. */
	Optional<String> family() {
		return Optional.of(this.familyNameKey).filter((key) -> !key.isEmpty());
	}

	Set<UUID> siblings() {
		return Set.copyOf(this.siblings);
	}

	ChildFile view(boolean showsAddress, List<RecordNumber> siblingRecords) {
		return new ChildFile(id(), this.familyName, this.givenName, this.kana, this.birthDate, this.alias,
				List.copyOf(this.guardians), showsAddress ? this.address : null, this.addressHidden, siblingRecords);
	}

	ChildFiles.Called called() {
		String name = Stream.of(this.familyName, this.givenName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return new ChildFiles.Called(name.isEmpty() ? null : name, this.kana, this.alias);
	}

	ChildId id() {
		return new ChildId(this.id);
	}

	String municipality() {
		return this.municipality;
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
