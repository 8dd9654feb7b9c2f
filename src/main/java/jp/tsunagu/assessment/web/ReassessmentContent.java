package jp.tsunagu.assessment.web;

import java.time.Clock;
import java.time.LocalDate;

import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** モニタリングをする proposes to assess anew when the last assessment is old. */
@Component
@Order(4)
class ReassessmentContent implements FormContent {

	private final AssessmentService assessments;

	private final Clock clock;

	ReassessmentContent(AssessmentService assessments, Clock clock) {
		this.assessments = assessments;
		this.clock = clock;
	}

	@Override
	public void fill(String form, FormView view) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		if ("perform-monitoring".equals(form) && this.assessments.isDue(RecordNumber.of(view.recordNumber()), today)) {
			view.prefill("reassessmentNeeded", "true");
			view.summary(new Summary().note("アセスメントを見直す時期です（前回から12か月、または決めた日）。「再アセスメント」を「要る」にしてあります。"));
		}
	}

}
