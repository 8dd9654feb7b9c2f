package jp.tsunagu.casefile.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentScope;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Forms that lead to sharing say what the family allows today; a written consent starts
 * from the verbal one.
 */
@Component
@Order(2)
class ConsentContent implements FormContent {

	private static final Set<String> FORMS = Set.of("obtain-written-consent", "propose-team", "hold-team-meeting",
			"confirm-safety", "perform-assessment");

	private final ConsentService consents;

	private final CaseViewers viewers;

	ConsentContent(ConsentService consents, CaseViewers viewers) {
		this.consents = consents;
		this.viewers = viewers;
	}

	@Override
	public void fill(String form, FormView view) {
		if (!FORMS.contains(form) || view.recordNumber() == null || view.viewer().area() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		if (!this.viewers.mayIdentify(number, AreaId.of(view.viewer().area()), view.viewer().userId())) {
			return;
		}
		this.consents.scope(number.toString()).ifPresent((scope) -> show(form, view, scope));
	}

	private static void show(String form, FormView view, ConsentScope scope) {
		Consent given = scope.given();
		view.summary(new Summary().heading("同意")
			.row("方式", "%s（%sまで）".formatted(given.consentForm().label(), JapaneseDates.shown(given.validTo())))
			.row("いま許されている利用目的", orNone(scope.purposes()))
			.row("いま許されている共有先", orNone(scope.recipients()))
			.row("いま許されている内容", orNone(scope.groups()))
			.row("共有しない事項", given.exclusions()));
		if ("obtain-written-consent".equals(form)) {
			view.prefill("givenBy", given.givenBy().name());
			view.prefill("relation", given.relation());
			view.prefill("purposes", codes(scope.purposes()));
			view.prefill("recipients", codes(scope.recipients()));
			view.prefill("groups", narrowed(scope));
			view.prefill("exclusions", given.exclusions());
		}
	}

	private static String orNone(List<? extends CodeList> allowed) {
		return allowed.isEmpty() ? "なし（共有できません）"
				: allowed.stream().map(CodeList::label).collect(Collectors.joining("、"));
	}

	/** None chosen means all, so only what is less needs to be chosen. */
	private static List<String> narrowed(ConsentScope scope) {
		return (scope.groups().size() < VisibilityGroup.values().length) ? codes(scope.groups()) : List.of();
	}

	private static List<String> codes(List<? extends CodeList> allowed) {
		return allowed.stream().map(CodeList::name).toList();
	}

}
