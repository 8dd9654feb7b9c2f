package jp.tsunagu.casefile.web;

import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.RaisedRedFlag;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forms that deal with danger show every open sign, and what was told with it. */
@Component
@Order(3)
class AlarmContent implements FormContent {

	private static final Set<String> FORMS = Set.of("respond-to-red-flag", "perform-monitoring", "review-closure",
			"confirm-safety");

	private final CaseAlarms alarms;

	private final CaseViewers viewers;

	AlarmContent(CaseAlarms alarms, CaseViewers viewers) {
		this.alarms = alarms;
		this.viewers = viewers;
	}

	@Override
	public void fill(String form, FormView view) {
		if (!FORMS.contains(form) || view.recordNumber() == null || view.viewer().area() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		boolean identified = this.viewers.mayIdentify(number, AreaId.of(view.viewer().area()), view.viewer().userId());
		this.alarms.open(number).forEach((flag) -> view.summary(summary(flag, identified)));
	}

	private static Summary summary(RaisedRedFlag flag, boolean identified) {
		String signs = flag.signs().stream().map(RedFlag::label).collect(Collectors.joining("、"));
		return new Summary().heading("危険サイン " + JapaneseDates.shown(flag.raisedAt()))
			.row("サイン", signs)
			.row("知らせの内容", identified ? flag.note() : null)
			.row("これまでの対応", identified ? flag.response() : null);
	}

}
