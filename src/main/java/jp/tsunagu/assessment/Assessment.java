package jp.tsunagu.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** アセスメント: how child and family were found on one day; it is never changed later. */
@Entity
public class Assessment {

	/** PERIODIC: 12 months at most since the last assessment (brief 3, 10). */
	public static final int MAX_AGE_MONTHS = 12;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private LocalDate assessedOn;

	private Instant assessedAt;

	private String assessedBy;

	@Enumerated(EnumType.STRING)
	private LifeStage lifeStage;

	@Enumerated(EnumType.STRING)
	private AssessmentTrigger assessmentTrigger;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> careItems;

	private String careNote;

	@Embedded
	private CareJudgement judgement;

	private String profileSummary;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "assessment_need", joinColumns = @JoinColumn(name = "assessment_id"))
	@OrderColumn(name = "position")
	private List<Need> needs;

	private int caregiverBurden;

	private LocalDate nextReviewOn;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Enumerated(EnumType.STRING)
	private List<RedFlag> redFlags;

	private String childWish;

	private String familyWish;

	private String emergencyPlan;

	private Boolean powerDependent;

	protected Assessment() {
	}

	Assessment(RecordNumber number, CoordinatorId by, Instant now, LocalDate today, AssessmentForm form) {
		this.recordNumber = number.toString();
		this.assessedBy = by.toString();
		this.assessedAt = now;
		this.assessedOn = today;
		this.lifeStage = form.lifeStage();
		this.assessmentTrigger = form.assessmentTrigger();
		this.careItems = form.score().items().stream().map(ChosenCare::code).toList();
		this.careNote = form.careNote();
		this.judgement = form.judgement();
		this.profileSummary = form.profileSummary();
		this.needs = new ArrayList<>(form.needs());
		this.caregiverBurden = form.caregiverBurden();
		this.nextReviewOn = form.nextReviewOn();
		this.redFlags = form.redFlags();
		this.childWish = form.childWish();
		this.familyWish = form.familyWish();
		this.emergencyPlan = form.emergencyPlan();
		this.powerDependent = form.powerDependent();
	}

	/** Whether the next one is due: as agreed, at the latest after twelve months. */
	boolean isDue(LocalDate today) {
		boolean agreed = this.nextReviewOn != null && !today.isBefore(this.nextReviewOn);
		return agreed || !today.isBefore(this.assessedOn.plusMonths(MAX_AGE_MONTHS));
	}

	/** The guide's sum, shown beside what the physician has judged. */
	public MedicalCareScore score() {
		return MedicalCareScore.of(this.careItems);
	}

	public CareJudgement judgement() {
		return (this.judgement != null) ? this.judgement : new CareJudgement(null, null, null, null);
	}

	/** The physician's total, else the guide's sum. */
	public int points() {
		return Optional.ofNullable(judgement().judgedScore()).orElseGet(() -> score().total());
	}

	/** What is worth asking about; nothing of it is refused. */
	public List<String> questions() {
		List<String> questions = new ArrayList<>();
		CareJudgement judged = judgement();
		if (judged.judgedScore() != null && judged.judgedScore() != score().total()) {
			questions.add("医師の判定（%d点）と選んだ項目の合計（%d点）が違います。".formatted(judged.judgedScore(), score().total()));
		}
		if (judged.judgedScore() != null && (judged.judgedOn() == null || judged.sourceDocument() == null)) {
			questions.add("医師の判定の日付か、もとの書類が記録されていません。");
		}
		if (score().needsReason() && this.careNote == null) {
			questions.add("12-1（間欠的導尿）と12-2（持続的導尿）の両方が選ばれていますが、理由が記録されていません。");
		}
		return questions;
	}

	public LocalDate assessedOn() {
		return this.assessedOn;
	}

	public CoordinatorId assessedBy() {
		return CoordinatorId.of(this.assessedBy);
	}

	public LifeStage lifeStage() {
		return this.lifeStage;
	}

	public AssessmentTrigger trigger() {
		return this.assessmentTrigger;
	}

	public List<String> careItems() {
		return this.careItems;
	}

	public String careNote() {
		return this.careNote;
	}

	public String profileSummary() {
		return this.profileSummary;
	}

	public List<Need> needs() {
		return this.needs;
	}

	public int caregiverBurden() {
		return this.caregiverBurden;
	}

	public LocalDate nextReviewOn() {
		return this.nextReviewOn;
	}

	public List<RedFlag> redFlags() {
		return this.redFlags;
	}

	public String childWish() {
		return this.childWish;
	}

	public String familyWish() {
		return this.familyWish;
	}

	public String emergencyPlan() {
		return this.emergencyPlan;
	}

	/** Null where nobody said. */
	public Boolean powerDependent() {
		return this.powerDependent;
	}

}
