package jp.tsunagu.caseevent;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentForm;
import jp.tsunagu.consent.GivenBy;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.consent.Withdrawal;
import jp.tsunagu.directory.CoordinatorId;

/**
 * What ケースの出来事を知らせる asks for: the case, what happened, and for some kinds one thing more.
 *
 * @param eventOn null means today
 * @param redFlags for a danger
 * @param newMain for a change of coordinator; null lets the ranking propose
 * @param teamMember id of the member who left
 * @param intervalWeeks weeks between rounds; null goes back to the usual interval
 * @param withdrawnEverything for a withdrawal: all of it, or only what the lists name
 * @param consentForm for a new consent, as the rest of it: see {@link Consent}
 */
public record CaseEvent(@NotBlank(message = "を選んでください。") String caseNumber,
		@NotNull(message = "を選んでください。") CaseEventKind caseEvent, LocalDate eventOn, String eventNote,
		List<RedFlag> redFlags, String newMain, List<String> newSubs, String teamMember, Integer intervalWeeks,
		Boolean withdrawnEverything, List<Purpose> withdrawnPurposes, List<Recipient> withdrawnRecipients,
		List<VisibilityGroup> withdrawnGroups, ConsentForm consentForm, GivenBy givenBy, String relation,
		List<Purpose> purposes, List<Recipient> recipients, List<VisibilityGroup> groups, String exclusions,
		LocalDate validTo) {

	@AssertTrue(message = "「危険サイン」を選んでください。")
	boolean isDangerNamed() {
		return this.caseEvent != CaseEventKind.RED_FLAG || !this.redFlags.isEmpty();
	}

	@AssertTrue(message = "「離れた支援者」を選んでください。")
	boolean isMemberNamed() {
		return this.caseEvent != CaseEventKind.MEMBER_LEFT || this.teamMember != null;
	}

	@AssertTrue(message = "「撤回の範囲」を選んでください。一部だけのときは、やめる利用目的・共有先・内容のどれかも選んでください。")
	boolean isWithdrawalNamed() {
		return this.caseEvent != CaseEventKind.CONSENT_WITHDRAWN || Boolean.TRUE.equals(this.withdrawnEverything)
				|| (this.withdrawnEverything != null && !(this.withdrawnPurposes.isEmpty()
						&& this.withdrawnRecipients.isEmpty() && this.withdrawnGroups.isEmpty()));
	}

	@AssertTrue(message = "新しい同意の「同意の方式」「同意した人」「児との関係」「利用目的」「共有先」は、どれも必要です。")
	boolean isConsentComplete() {
		return this.caseEvent != CaseEventKind.CONSENT_RENEWED || (this.consentForm != null && this.givenBy != null
				&& this.relation != null && !this.purposes.isEmpty() && !this.recipients.isEmpty());
	}

	@AssertTrue(message = "「内容」を入力してください。")
	boolean isNoteGiven() {
		boolean asked = this.caseEvent == CaseEventKind.NOTE || this.caseEvent == CaseEventKind.ISSUE
				|| this.caseEvent == CaseEventKind.INTERVAL || this.caseEvent == CaseEventKind.COORDINATOR_CHANGE;
		return !asked || this.eventNote != null;
	}

	RecordNumber number() {
		return RecordNumber.of(this.caseNumber);
	}

	CoordinatorId main() {
		return (this.newMain != null) ? CoordinatorId.of(this.newMain) : null;
	}

	List<CoordinatorId> subs() {
		return this.newSubs.stream().map(CoordinatorId::of).toList();
	}

	Withdrawal withdrawal(LocalDate today) {
		LocalDate day = (this.eventOn != null) ? this.eventOn : today;
		return new Withdrawal(day, this.withdrawnEverything, this.withdrawnPurposes, this.withdrawnRecipients,
				this.withdrawnGroups);
	}

	Consent consent(LocalDate today) {
		LocalDate day = (this.eventOn != null) ? this.eventOn : today;
		return new Consent(this.consentForm, this.givenBy, this.relation, day, this.purposes, this.recipients,
				this.groups, this.exclusions, this.validTo);
	}

}
