package jp.tsunagu.overview.web;

import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.Summary;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every form about a record leads to its case file; an issue and a meeting have none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseFileLink implements FormContent {

	@Override
	public void fill(String form, FormView view) {
		String number = view.recordNumber();
		if (number != null && view.viewer().area() != null && RecordPage.isCase(number)) {
			view.summary(new Summary().link("ケースファイルを開く（%s）".formatted(number), "/cases/" + number));
		}
	}

}
