package jp.tsunagu.intake.web;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.intake.DuplicateCandidate;
import jp.tsunagu.intake.DuplicateService;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 同じ児か確かめる offers the earlier records that may be about the same child, and no others.
 */
@Component
@Order(2)
class DuplicateContent implements FormContent {

	private final DuplicateService duplicates;

	private final Directory directory;

	DuplicateContent(DuplicateService duplicates, Directory directory) {
		this.duplicates = duplicates;
		this.directory = directory;
	}

	@Override
	@Transactional
	public void fill(String form, FormView view) {
		if (!"resolve-duplicate".equals(form)) {
			return;
		}
		List<DuplicateCandidate> candidates = this.duplicates.candidates(RecordNumber.of(view.recordNumber()));
		Summary summary = new Summary().heading("同じ児かもしれない記録");
		candidates.forEach((candidate) -> summary.row(candidate.number().toString(), describe(candidate)));
		view.summary(summary.note("記録した人に電話などで確かめてから答えてください。双子やきょうだいは別の児です。"));
		view.offer("duplicateCandidates",
				candidates.stream()
					.map((candidate) -> new Choice(candidate.number().toString(),
							"%s（%s）".formatted(candidate.number(), describe(candidate))))
					.toList());
	}

	private String describe(DuplicateCandidate candidate) {
		String state = candidate.running() ? candidate.status().label() : "終わった記録";
		return "%s 受付、%sさん、%s".formatted(JapaneseDates.shown(candidate.receivedOn()),
				this.directory.nameOf(candidate.receivedBy()), state);
	}

}
