package jp.tsunagu.assessment.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.assessment.CareJudgement;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.ChildFile;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.Guardian;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SiblingCandidate;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.intake.ConsulterType;
import jp.tsunagu.intake.IntakeService;
import jp.tsunagu.intake.Reception;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * アセスメントをする opens with everything that is known already: nothing is asked twice.
 */
@Component
@Order(3)
class PerformAssessmentContent implements FormContent {

	private final AssessmentService assessments;

	private final ChildFiles children;

	private final CaseViewers viewers;

	private final IntakeService intake;

	PerformAssessmentContent(AssessmentService assessments, ChildFiles children, CaseViewers viewers,
			IntakeService intake) {
		this.assessments = assessments;
		this.children = children;
		this.viewers = viewers;
		this.intake = intake;
	}

	@Override
	@Transactional(readOnly = true)
	public void fill(String form, FormView view) {
		if (!"perform-assessment".equals(form)) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		AreaId area = AreaId.of(view.viewer().area());
		Reception reception = this.intake.get(number).reception();
		boolean identified = this.viewers.mayIdentify(number, area, view.viewer().userId());
		view.offer("siblingRecords", siblings(number, reception, identified));
		if (!identified) {
			return;
		}
		Optional<ChildFile> child = this.children.view(number, area, view.viewer().userId());
		Optional<Assessment> last = this.assessments.latest(number);
		last.ifPresentOrElse((found) -> fromLast(view, found), () -> fromConsultation(view, reception));
		LocalDate born = child.map(ChildFile::birthDate).orElse(reception.childBirthDate());
		this.assessments.suggestedStage(number, born, reception.topics())
			.ifPresent((stage) -> view.prefill("lifeStage", stage.name()));
		this.assessments.suggestedTrigger(number)
			.ifPresent((trigger) -> view.prefill("assessmentTrigger", trigger.name()));
		child.ifPresent((known) -> fromRegister(view, known));
		view.prefill("guardians",
				rows(child.map(ChildFile::guardians).orElse(List.of()), reception).map(PerformAssessmentContent::row)
					.toList());
		view.prefill("addressHidden",
				child.filter(ChildFile::addressHidden).isPresent() || this.assessments.isUnsafe(number));
	}

	private static void fromLast(FormView view, Assessment last) {
		List<String> care = last.careItems();
		view.prefill("medicalCareItems", care.isEmpty() ? List.of("NONE") : care);
		view.prefill("profileSummary", last.profileSummary());
		view.prefill("needs",
				last.needs()
					.stream()
					.map((need) -> Map.of("needDomain", need.needDomain().name(), "needText", need.needText()))
					.toList());
		view.prefill("caregiverBurden", String.valueOf(last.caregiverBurden()));
		view.prefill("powerDependent", last.powerDependent());
		view.prefill("emergencyPlan", last.emergencyPlan());
		view.prefill("childWish", last.childWish());
		view.prefill("familyWish", last.familyWish());
		view.prefill("careNote", last.careNote());
		CareJudgement judged = last.judgement();
		view.prefill("judgedScore", judged.judgedScore());
		view.prefill("judgedBy", judged.judgedBy());
		view.prefill("judgedOn", (judged.judgedOn() != null) ? judged.judgedOn().toString() : null);
		view.prefill("sourceDocument", judged.sourceDocument());
	}

	private static void fromConsultation(FormView view, Reception reception) {
		view.prefill("needs", reception.topics().stream().map((topic) -> Map.of("needDomain", topic.name())).toList());
	}

	private static void fromRegister(FormView view, ChildFile child) {
		view.prefill("childFamilyName", child.familyName());
		view.prefill("childGivenName", child.givenName());
		view.prefill("childKana", child.kana());
		view.prefill("childBirthDate", (child.birthDate() != null) ? child.birthDate().toString() : null);
		view.prefill("address", child.address());
		view.prefill("siblings", child.siblings().stream().map(RecordNumber::toString).toList());
	}

	/** The parent who called is the first guardian that anybody knows. */
	private static Stream<Guardian> rows(List<Guardian> known, Reception reception) {
		boolean parentCalled = reception.consulterType() == ConsulterType.MOTHER
				|| reception.consulterType() == ConsulterType.FATHER;
		if (!known.isEmpty() || !parentCalled) {
			return known.stream();
		}
		return Stream
			.of(new Guardian(reception.consulterName(), reception.consulterType().label(), reception.contactPhone()));
	}

	private static Map<String, String> row(Guardian guardian) {
		Map<String, String> row = new HashMap<>();
		row.put("guardianName", guardian.guardianName());
		row.put("guardianRelation", guardian.guardianRelation());
		row.put("guardianPhone", guardian.guardianPhone());
		return row;
	}

	/** Why a record is offered says something about the family: not for everybody. */
	private List<Choice> siblings(RecordNumber number, Reception reception, boolean identified) {
		Stream<SiblingCandidate> candidates = this.children.siblingCandidates(number, reception.contactPhone())
			.stream();
		Stream<Choice> others = identified
				? candidates.map((other) -> new Choice(other.number().toString(), label(other)))
				: candidates.map((other) -> other.number().toString())
					.sorted()
					.map((record) -> new Choice(record, record));
		return Stream.concat(others, Stream.of(new Choice("NONE", "つながりはない（今のつながりを外す）"))).toList();
	}

	private static String label(SiblingCandidate other) {
		String why = other.linked() ? "（つながっている）" : other.alike() ? "（姓と電話か住所が同じ）" : "";
		return other.number() + why;
	}

}
