package jp.tsunagu.casefile;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jp.tsunagu.directory.NameNormalizer;

/** Somebody who cares for a child: one row of 保護者. */
@Embeddable
public record Guardian(String guardianName, String guardianRelation, String guardianPhone) {

	/** The digits of the telephone number; empty if there is none. */
	String phoneKey() {
		return phoneKey(this.guardianPhone);
	}

	static String phoneKey(String phone) {
		return NameNormalizer.normalize(phone).replaceAll("\\D", "");
	}

	/** For example {@code 佐倉 花（母）046-000-0000}. */
	@Override
	public String toString() {
		String relation = (this.guardianRelation != null) ? "（%s）".formatted(this.guardianRelation) : null;
		return Stream.of(this.guardianName, relation, this.guardianPhone)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
