package jp.tsunagu.council;

import java.util.List;

import jakarta.persistence.Embeddable;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.CodeList;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How one coordinator stands for a meeting, and why: the points are 1000 times the
 * product of the parts.
 *
 * @param points null for who is away on that day and therefore not proposed
 */
@Embeddable
public record AttendeeScore(String coordinator, Integer points, @JdbcTypeCode(SqlTypes.JSON) List<Part> parts) {

	public CoordinatorId id() {
		return CoordinatorId.of(this.coordinator);
	}

	public boolean isProposable() {
		return this.points != null;
	}

	/** One reason, as people read it. */
	public record Part(Aspect aspect, double factor, String explanation) {
	}

	/** What is looked at. */
	public enum Aspect implements CodeList {

		PRESENCE("在席"), ATTENDANCE("会議の負担"), CASES("ケースの負担"), MUNICIPALITY("市町"), EXPERTISE("専門性");

		private final String label;

		Aspect(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

}
