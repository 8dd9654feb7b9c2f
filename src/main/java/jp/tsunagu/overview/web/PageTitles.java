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

	private static final Map<String, String> PAGES = Map.of(CASE, "ケースファイル", READERS, "だれがこの記録を見たか", CHILDREN, "児の一覧",
			"calendar", "予定", "calendar-feed", "予定の配信");

	private final FormTitles forms;

	PageTitles(FormTitles forms) {
		this.forms = forms;
	}

	String of(String page) {
		return PAGES.containsKey(page) ? PAGES.get(page) : this.forms.of(page);
	}

}
