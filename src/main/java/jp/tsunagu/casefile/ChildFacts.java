package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * What has been learnt about a child and its home. What is missing (null or empty) leaves
 * what is known as it is.
 *
 * @param guardians all of them, where one is named
 * @param addressHidden whether only the keepers of the case may know where the child
 * lives; null where nobody said
 */
public record ChildFacts(String familyName, String givenName, String kana, LocalDate birthDate,
		List<Guardian> guardians, String address, Boolean addressHidden) {

	/** Whether there is anything to write down about somebody. */
	boolean isSomething() {
		return this.familyName != null || this.givenName != null || this.kana != null || this.birthDate != null
				|| !this.guardians.isEmpty() || this.address != null;
	}

}
