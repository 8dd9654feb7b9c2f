package jp.tsunagu.referral;

import java.util.List;

import jakarta.persistence.Embeddable;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.CodeList;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How one coordinator stands in a ranking, and why: the points are 100 times the product
 * of the parts.
 *
 * @param points null for who is away and therefore not ranked
 */
@Embeddable
public record Score(String coordinator, Integer points, @JdbcTypeCode(SqlTypes.JSON) List<Part> parts) {

	public CoordinatorId id() {
		return CoordinatorId.of(this.coordinator);
	}

	public boolean isRanked() {
		return this.points != null;
	}

	/** One reason, as people read it. */
	public record Part(Kind kind, double factor, String explanation) {
	}

	/** What is looked at. */
	public enum Kind implements CodeList {

		SPECIALTY("専門性"), MUNICIPALITY("市町"), LOAD("いまの負担"), KNOWN("家族との関わり"), PRESENCE("在席");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

}
