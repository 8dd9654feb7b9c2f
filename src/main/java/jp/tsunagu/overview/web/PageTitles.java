package jp.tsunagu.overview.web;

import java.util.Map;

import jp.tsunagu.engine.FormTitles;

import org.springframework.stereotype.Component;

/** What people call that which was read: one of our pages, or a form. */
@Component
class PageTitles {

	static final String CASE = "case-file";

	static final String READERS = "case-readers";

	static final String CHILDREN = "children";

	static final String SUMMARY = "case-summary";

	static final String HISTORY = "process-history";

	private static final Map<String, String> PAGES = Map.of(CASE, "ケースファイル", READERS, "だれがこの記録を見たか", CHILDREN, "児の一覧",
			SUMMARY, "仕事一覧の「ケース」", HISTORY, "流れの記録", "case-documents", "書類の一覧", "case-document", "書類", "status-updates",
			"近況を書く（支援者の一覧）", "status-update", "近況を書く");

	private final FormTitles forms;

	PageTitles(FormTitles forms) {
		this.forms = forms;
	}

	String of(String page) {
		return PAGES.containsKey(page) ? PAGES.get(page) : this.forms.of(page);
	}

}
