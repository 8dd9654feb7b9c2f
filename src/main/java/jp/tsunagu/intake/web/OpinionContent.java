package jp.tsunagu.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.intake.ConferenceService;
import jp.tsunagu.intake.Opinion;
import jp.tsunagu.intake.OpinionForm;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 対応方針を決める shows what each coordinator thinks; silence counts as no objection. */
@Component
@Order(2)
class OpinionContent implements FormContent {

	private final ConferenceService conferences;

	private final Directory directory;

	OpinionContent(ConferenceService conferences, Directory directory) {
		this.conferences = conferences;
		this.directory = directory;
	}

	@Override
	public void fill(String form, FormView view) {
		if (!"agree-response-policy".equals(form)) {
			return;
		}
		Summary summary = new Summary().heading("寄せられた意見");
		List<Opinion> opinions = this.conferences.opinions(RecordNumber.of(view.recordNumber()));
		opinions.forEach((opinion) -> summary.row(this.directory.nameOf(opinion.coordinator()), said(opinion.given())));
		view.summary(opinions.isEmpty() ? summary.note("意見はありません（異論なしとして進めます）。") : summary);
	}

	private static String said(OpinionForm given) {
		String specialty = (given.suggestedSpecialty() != null) ? "役立ちそうな専門性：" + given.suggestedSpecialty().label()
				: null;
		return Stream.of(given.stance().label(), given.opinion(), specialty)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

}
