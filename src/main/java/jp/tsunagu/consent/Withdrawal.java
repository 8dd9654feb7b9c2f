package jp.tsunagu.consent;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a family takes back of its consent (brief 2.10, scenario 5).
 *
 * @param everything nothing is shared any more, whatever else is named
 * @param purposes the uses that end
 * @param recipients the classes of people who get nothing any more
 * @param groups the parts of the file that nobody is told any more
 */
@Embeddable
public record Withdrawal(LocalDate withdrawnOn, boolean everything,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Purpose> purposes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Recipient> recipients,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<VisibilityGroup> groups) {

	boolean covers(Purpose purpose, Recipient recipient) {
		return this.everything || this.purposes.contains(purpose) || this.recipients.contains(recipient);
	}

}
