package jp.tsunagu.consent;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What 同意を得る asks for (brief 2.10). */
@Embeddable
public record Consent(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) ConsentForm consentForm,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) GivenBy givenBy,
		@NotNull(message = "を入力してください。") String relation,
		@NotNull(message = "を入力してください。") @PastOrPresent(message = "は今日までの日付にしてください。") LocalDate explainedOn,
		@NotEmpty(
				message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Purpose> purposes,
		@NotEmpty(
				message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Recipient> recipients,
		@Column(columnDefinition = "text") String exclusions, LocalDate validTo) {

	@AssertTrue(message = "「有効期限」は説明日より後の日付にしてください。")
	boolean isValidToAfterExplainedOn() {
		return this.validTo == null || this.explainedOn == null || this.validTo.isAfter(this.explainedOn);
	}

}
