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

/**
 * What 同意を得る asks for (brief 2.10).
 *
 * @param groups the parts of the file that may be shared; none chosen means all
 */
@Embeddable
public record Consent(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) ConsentForm consentForm,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) GivenBy givenBy,
		@NotNull(message = "を入力してください。") String relation,
		@NotNull(message = "を入力してください。") @PastOrPresent(message = "は今日までの日付にしてください。") LocalDate explainedOn,
		@NotEmpty(
				message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Purpose> purposes,
		@NotEmpty(
				message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Recipient> recipients,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<VisibilityGroup> groups,
		@Column(columnDefinition = "text") String exclusions, LocalDate validTo) {

	/**
	 * A verbal consent is provisional: the written one is due after so many days (brief
	 * 10).
	 */
	public static final int WRITTEN_DUE_DAYS = 30;

	/**
	 * The same consent as it goes on file, with everything the form left open. Its end:
	 * as given, for a verbal one when the written one is due, else the end of the next
	 * fiscal year; a guardian's never outlasts the day before the 18th birthday (brief
	 * 2.10). Its groups: those there are today, so that a later one is asked for anew.
	 */
	public Consent onFile(LocalDate birthDate) {
		List<VisibilityGroup> shared = this.groups.isEmpty() ? List.of(VisibilityGroup.values()) : this.groups;
		return new Consent(this.consentForm, this.givenBy, this.relation, this.explainedOn, this.purposes,
				this.recipients, shared, this.exclusions, end(birthDate));
	}

	private LocalDate end(LocalDate birthDate) {
		LocalDate end = (this.validTo != null) ? this.validTo : usualEnd();
		boolean byGuardian = this.givenBy != GivenBy.CHILD && this.givenBy != GivenBy.ADULT_GUARDIAN;
		LocalDate adulthood = (birthDate != null && byGuardian) ? lastDayAsAMinor(birthDate) : end;
		boolean grownUpAlready = adulthood.isBefore(this.explainedOn);
		return (adulthood.isBefore(end) && !grownUpAlready) ? adulthood : end;
	}

	/** Counted from the first of the month, so that February 29th ends on the 28th. */
	private static LocalDate lastDayAsAMinor(LocalDate birthDate) {
		return birthDate.withDayOfMonth(1).plusYears(18).plusDays(birthDate.getDayOfMonth() - 2);
	}

	private LocalDate usualEnd() {
		if (this.consentForm == ConsentForm.VERBAL) {
			return this.explainedOn.plusDays(WRITTEN_DUE_DAYS);
		}
		int fiscalYear = this.explainedOn.getYear() - ((this.explainedOn.getMonthValue() < 4) ? 1 : 0);
		return LocalDate.of(fiscalYear + 2, 3, 31);
	}

	@AssertTrue(message = "「有効期限」は説明日より後の日付にしてください。")
	boolean isValidToAfterExplainedOn() {
		return this.validTo == null || this.explainedOn == null || this.validTo.isAfter(this.explainedOn);
	}

}
