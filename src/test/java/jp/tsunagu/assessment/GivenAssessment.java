package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.Guardian;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Topic;

/** The seven answers of an ordinary assessment, and what a test says otherwise. */
final class GivenAssessment {

	private AssessmentTrigger trigger = AssessmentTrigger.INITIAL;

	private List<String> care = List.of("SUCTION:1");

	private List<Need> needs = List.of(new Need(Topic.RESPITE, "泊まれる所がほしい"));

	private LocalDate nextReviewOn;

	private List<RedFlag> redFlags = List.of();

	private CareJudgement judgement = new CareJudgement(null, null, null, null);

	private String familyName;

	private String givenName;

	private List<Guardian> guardians = List.of();

	private String address;

	private Boolean addressHidden;

	private List<String> siblings = List.of();

	AssessmentForm form() {
		return new AssessmentForm(LifeStage.INFANT, this.trigger, this.care, "よく笑う", this.needs, 3, this.nextReviewOn,
				this.redFlags, null, this.judgement.judgedScore(), this.judgement.judgedBy(), this.judgement.judgedOn(),
				this.judgement.sourceDocument(), null, null, null, null, this.familyName, this.givenName, null, null,
				this.guardians, this.address, this.addressHidden, this.siblings);
	}

	GivenAssessment trigger(AssessmentTrigger why) {
		this.trigger = why;
		return this;
	}

	GivenAssessment care(String... codes) {
		this.care = List.of(codes);
		return this;
	}

	GivenAssessment needs(Need... rows) {
		this.needs = List.of(rows);
		return this;
	}

	GivenAssessment nextReviewOn(LocalDate day) {
		this.nextReviewOn = day;
		return this;
	}

	GivenAssessment redFlags(RedFlag... signs) {
		this.redFlags = List.of(signs);
		return this;
	}

	GivenAssessment judged(Integer score, String by, LocalDate on, String source) {
		this.judgement = new CareJudgement(score, by, on, source);
		return this;
	}

	GivenAssessment name(String family, String given) {
		this.familyName = family;
		this.givenName = given;
		return this;
	}

	GivenAssessment guardians(Guardian... rows) {
		this.guardians = List.of(rows);
		return this;
	}

	GivenAssessment address(String where, Boolean hidden) {
		this.address = where;
		this.addressHidden = hidden;
		return this;
	}

	GivenAssessment siblings(String... records) {
		this.siblings = List.of(records);
		return this;
	}

}
