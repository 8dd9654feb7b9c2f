package jp.tsunagu.intake.web;

import java.util.Set;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.intake.ConsultationView;
import jp.tsunagu.intake.ConsultationViews;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every form about a record shows on top what its viewer may know of the consultation.
 */
@Component
@Order(1)
class ConsultationContent implements FormContent {

	/** The work on a case that has been assessed. */
	private static final Set<String> FOLLOWING = Set.of("propose-team", "record-member-answer", "resolve-team-gap",
			"hold-team-meeting", "perform-monitoring", "respond-to-red-flag", "obtain-written-consent",
			"review-closure", "confirm-safety");

	private final ConsultationViews consultations;

	private final ConsultationSummary summary;

	ConsultationContent(ConsultationViews consultations, ConsultationSummary summary) {
		this.consultations = consultations;
		this.summary = summary;
	}

	@Override
	public void fill(String form, FormView view) {
		if (view.recordNumber() == null || view.viewer().area() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		AreaId area = AreaId.of(view.viewer().area());
		this.consultations.view(number, area, view.viewer().userId()).ifPresent((found) -> show(form, view, found));
	}

	private void show(String form, FormView view, ConsultationView found) {
		view.summary(FOLLOWING.contains(form) ? this.summary.folded(found.consultation(), found.identified())
				: this.summary.of(found.consultation(), found.identified()));
		if ("respond-to-added-consultation".equals(form)) {
			found.joined()
				.forEach((added) -> view
					.summary(this.summary.of(added, this.consultations.isIdentified(added, view.viewer().userId()))));
		}
		if ("triage-consultation".equals(form)) {
			view.prefill("pillar", "INDIVIDUAL");
		}
	}

}
