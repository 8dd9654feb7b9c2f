package jp.tsunagu.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jp.tsunagu.casefile.ChildDetails;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Topic;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 相談受付票: what a window writes down (brief 2.1). Eight answers are required, the rest can
 * follow; the receiver is whoever is logged in.
 *
 * @param receivedAt null means now
 * @param windowId the receiving window
 * @param municipality code of CL-04
 * @param childAge completed years, where the birth date is unknown
 * @param effortMinutes time spent, in minutes
 */
@Embeddable
public record Reception(@PastOrPresent(message = "は今より前の日時にしてください。") Instant receivedAt,
		@NotBlank(message = "を選んでください。") String windowId,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Channel channel,
		@Enumerated(EnumType.STRING) ReferredFrom referredFrom,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) ConsulterType consulterType, String consulterName,
		String consulterRelation, String contactPhone, String contactEmail, String childFamilyName,
		String childGivenName, String childKana, @PastOrPresent(message = "は今日までの日付にしてください。") LocalDate childBirthDate,
		String childAlias, Integer childAge, @NotBlank(message = "を選んでください。") String municipality,
		@NotBlank(message = "を入力してください。") String chiefComplaint,
		@NotEmpty(message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Topic> topics,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Urgency urgency,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<RedFlag> redFlags,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) VerbalConsent verbalConsent, String initialAction,
		Integer effortMinutes) {

	@AssertTrue(message = "「生年月日」は受付日より後の日付にできません。")
	boolean isChildBornBeforeReception() {
		return this.childBirthDate == null || this.receivedAt == null || !this.childBirthDate
			.isAfter(LocalDate.ofInstant(this.receivedAt, jp.tsunagu.engine.JapaneseDates.TOKYO));
	}

	/** Record numbers count the years of Reiwa. */
	@AssertTrue(message = "「受付日」は2019年4月1日以降の日時にしてください。")
	boolean isReceivedInReiwa() {
		LocalDate first = LocalDate.of(2019, 4, 1);
		return this.receivedAt == null
				|| !LocalDate.ofInstant(this.receivedAt, jp.tsunagu.engine.JapaneseDates.TOKYO).isBefore(first);
	}

	boolean isSharingRefused() {
		return this.verbalConsent == VerbalConsent.REFUSED;
	}

	Reception at(Instant moment) {
		return new Reception(moment, this.windowId, this.channel, this.referredFrom, this.consulterType,
				this.consulterName, this.consulterRelation, this.contactPhone, this.contactEmail, this.childFamilyName,
				this.childGivenName, this.childKana, this.childBirthDate, this.childAlias, this.childAge,
				this.municipality, this.chiefComplaint, this.topics, this.urgency, this.redFlags, this.verbalConsent,
				this.initialAction, this.effortMinutes);
	}

	ChildDetails child() {
		return new ChildDetails(this.childFamilyName, this.childGivenName, this.childKana, this.childBirthDate,
				this.childAlias, this.municipality);
	}

	/** EMERGENCY or any red flag: nobody waits for opinions (contract, intake). */
	boolean isEmergency() {
		return this.urgency == Urgency.EMERGENCY || !this.redFlags.isEmpty();
	}

	/**
	 * Whether the area's coordinators may see who it is about (contract, invariant 7).
	 */
	boolean mayBeShared() {
		boolean impersonal = this.verbalConsent == VerbalConsent.NOT_NEEDED && !namesSomebody();
		return this.verbalConsent == VerbalConsent.GIVEN || impersonal;
	}

	private boolean namesSomebody() {
		return this.childFamilyName != null || this.childGivenName != null || this.childKana != null
				|| this.childBirthDate != null || this.consulterName != null;
	}

}
