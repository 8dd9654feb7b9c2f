package jp.tsunagu.overview.web;

import java.util.Map;

import jp.tsunagu.engine.FormTitles;

import static java.util.Map.entry;

import org.springframework.stereotype.Component;

/** What people call that which was read: one of our pages, or a form. */
@Component
class PageTitles {

	static final String CASE = "case-file";

	static final String READERS = "case-readers";

	static final String CHILDREN = "children";

	static final String SUMMARY = "case-summary";

	static final String HISTORY = "process-history";

	private static final Map<String, String> PAGES = Map.ofEntries(entry(CASE, "ケースファイル"),
			entry(READERS, "だれがこの記録を見たか"), entry(CHILDREN, "児の一覧"), entry(SUMMARY, "仕事一覧の「ケース」"),
			entry(HISTORY, "流れの記録"), entry("case-documents", "書類の一覧"), entry("case-document", "書類"),
			entry("status-updates", "近況を書く（支援者の一覧）"), entry("status-update", "近況を書く"), entry("calendar", "予定"),
			entry("calendar-feed", "予定の配信"));

	private final FormTitles forms;

	PageTitles(FormTitles forms) {
		this.forms = forms;
	}

	String of(String page) {
		return PAGES.containsKey(page) ? PAGES.get(page) : this.forms.of(page);
	}

}
