package jp.tsunagu.council;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Another coordinator has looked at every word of a sheet and at its figures.
 *
 * @param figures as they were then; they never change
 */
@Embeddable
public record PassedCheck(String checkedBy, Instant checkedAt, @JdbcTypeCode(SqlTypes.JSON) Figures figures) {

	public CoordinatorId by() {
		return CoordinatorId.of(this.checkedBy);
	}

}
