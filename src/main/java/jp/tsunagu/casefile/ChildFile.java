package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A child's entry as one person may see it.
 *
 * @param address null where it is unknown or not for this person
 * @param addressHidden whether it is kept from everybody but the keepers of the case
 * @param siblings the records of siblings; each is a file of its own
 */
public record ChildFile(ChildId id, String familyName, String givenName, String kana, LocalDate birthDate, String alias,
		List<Guardian> guardians, String address, boolean addressHidden, List<RecordNumber> siblings) {

	/** Family and given name, else the alias; null where neither is known. */
	public String name() {
		String name = Stream.of(this.familyName, this.givenName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? this.alias : name;
	}

}
