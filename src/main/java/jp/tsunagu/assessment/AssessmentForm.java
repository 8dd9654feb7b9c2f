package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.ChildFacts;
import jp.tsunagu.casefile.Guardian;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;

/**
 * What アセスメントをする asks for (brief 2.2): seven answers, and what else has become known.
 *
 * @param medicalCareItems codes of {@link ChosenCare}, or NONE alone
 * @param needs in order of priority
 * @param careNote why items were chosen that rarely go together
 * @param judgedScore the physician's total with who, when and where it stands
 * @param siblings record numbers, or NONE to undo links; empty leaves them
 */
public record AssessmentForm(@NotNull(message = "を選んでください。") LifeStage lifeStage,
		@NotNull(message = "を選んでください。") AssessmentTrigger assessmentTrigger,
		@NotEmpty(message = "を選んでください。なければ「医療的ケアなし」を選びます。") List<String> medicalCareItems,
		@NotBlank(message = "を入力してください。") String profileSummary,
		@NotEmpty(message = "を1行以上入力してください。") List<@Valid Need> needs,
		@NotNull(message = "を選んでください。") @Min(value = 0, message = "は0から4で選んでください。") @Max(value = 4,
				message = "は0から4で選んでください。") Integer caregiverBurden,
		LocalDate nextReviewOn, List<RedFlag> redFlags, String careNote, Integer judgedScore, String judgedBy,
		LocalDate judgedOn, String sourceDocument, Boolean powerDependent, String emergencyPlan, String childWish,
		String familyWish, String childFamilyName, String childGivenName, String childKana, LocalDate childBirthDate,
		List<Guardian> guardians, String address, Boolean addressHidden, List<String> siblings) {

	private static final String NONE = CareItemChoices.NONE;

	/** Signs after which an address must not become known by accident. */
	static final Set<RedFlag> UNSAFE = Set.of(RedFlag.DV, RedFlag.ABUSE);

	@AssertTrue(message = "「医療的ケア」の「医療的ケアなし」は、ほかの項目と一緒に選べません。")
	boolean isNoCareAlone() {
		return this.medicalCareItems == null || !this.medicalCareItems.contains(NONE)
				|| this.medicalCareItems.size() == 1;
	}

	@AssertTrue(message = "「判定した医師」を入力してください。点数は医師の判定として記録します。")
	boolean isJudgeKnown() {
		return this.judgedScore == null || this.judgedBy != null;
	}

	@AssertTrue(message = "「きょうだい」の「つながりはない」は、記録番号と一緒に選べません。")
	boolean isNoSiblingAlone() {
		return this.siblings == null || !this.siblings.contains(NONE) || this.siblings.size() == 1;
	}

	/** The guide's sum of what was chosen. */
	MedicalCareScore score() {
		return MedicalCareScore.of(this.medicalCareItems.stream().filter((code) -> !NONE.equals(code)).toList());
	}

	CareJudgement judgement() {
		return new CareJudgement(this.judgedScore, this.judgedBy, this.judgedOn, this.sourceDocument);
	}

	/** A sign of violence found today hides the address whatever the box says. */
	ChildFacts childFacts(boolean unsafeUntilNow) {
		boolean unsafeToday = this.redFlags.stream().anyMatch(UNSAFE::contains);
		Boolean byDefault = unsafeUntilNow ? Boolean.TRUE : null;
		Boolean hidden = unsafeToday ? Boolean.TRUE : (this.addressHidden != null) ? this.addressHidden : byDefault;
		return new ChildFacts(this.childFamilyName, this.childGivenName, this.childKana, this.childBirthDate,
				this.guardians, this.address, hidden);
	}

	List<RecordNumber> siblingRecords() {
		return this.siblings.stream().filter((code) -> !NONE.equals(code)).map(RecordNumber::of).toList();
	}

}
