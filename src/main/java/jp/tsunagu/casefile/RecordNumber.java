package jp.tsunagu.casefile;

import org.springframework.util.Assert;

/**
 * The number of a consultation and of the case opened from it, such as
 * {@code YM-R08-0012}: area, Japanese fiscal year, serial; an issue has an I before its
 * serial, a meeting an M. It is the business key of every process about it and never says
 * who.
 */
public record RecordNumber(String id) {

	public RecordNumber {
		Assert.isTrue(id != null && id.matches("[A-Z]{1,4}-R\\d{2}-[IM]?\\d{4,}"),
				() -> "'%s' is not a record number".formatted(id));
	}

	public static RecordNumber of(String id) {
		return new RecordNumber(id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
