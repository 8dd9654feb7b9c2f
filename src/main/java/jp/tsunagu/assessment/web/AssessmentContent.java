package jp.tsunagu.assessment.web;

import java.util.List;

import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every form about an assessed case shows what its viewer may know of the latest
 * assessment, below the consultation.
 */
@Component
@Order(2)
class AssessmentContent implements FormContent {

	private final AssessmentService assessments;

	private final ChildFiles children;

	private final CaseAlarms alarms;

	private final AssessmentSummary summary;

	AssessmentContent(AssessmentService assessments, ChildFiles children, CaseAlarms alarms,
			AssessmentSummary summary) {
		this.assessments = assessments;
		this.children = children;
		this.alarms = alarms;
		this.summary = summary;
	}

	@Override
	@Transactional(readOnly = true)
	public void fill(String form, FormView view) {
		if (view.recordNumber() == null || view.viewer().area() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		AreaId area = AreaId.of(view.viewer().area());
		this.assessments.view(number, area, view.viewer().userId()).ifPresent((latest) -> {
			this.children.view(number, area, view.viewer().userId())
				.ifPresent((child) -> view.summary(this.summary.of(child)));
			view.summary(this.summary.of(latest, openFlags(number)));
		});
	}

	private List<RedFlag> openFlags(RecordNumber number) {
		return this.alarms.open(number).stream().flatMap((flag) -> flag.signs().stream()).toList();
	}

}
