package jp.tsunagu.issue.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueFiles;
import jp.tsunagu.issue.IssueLists;
import jp.tsunagu.issue.IssueName;
import jp.tsunagu.issue.IssueSheet;
import jp.tsunagu.issue.IssueViewers;
import jp.tsunagu.issue.SimilarIssues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms of an issue show what is known of it, and what reads like it. */
@Component
@Order(2)
class IssueContent implements FormContent {

	private static final Set<String> FORMS = Set.of("sort-issue", "act-on-issue", "review-issue-progress",
			"confirm-resolution");

	private final IssueFiles files;

	private final IssueLists lists;

	private final SimilarIssues similar;

	private final IssueSummary summary;

	IssueContent(IssueFiles files, IssueLists lists, SimilarIssues similar, IssueSummary summary) {
		this.files = files;
		this.lists = lists;
		this.similar = similar;
		this.summary = summary;
	}

	@Override
	@Transactional(readOnly = true)
	public void fill(String form, FormView view) {
		if (FORMS.contains(form)) {
			this.files.of(RecordNumber.of(view.recordNumber()), view.viewer())
				.ifPresent((file) -> show(form, view, file));
		}
		else if ("inform-family".equals(form) && view.subject() != null) {
			this.files.of(RecordNumber.of(view.subject()), view.viewer())
				.ifPresent((file) -> view.summary(this.summary.answer(file)));
		}
	}

	private void show(String form, FormView view, IssueFile file) {
		view.summary(this.summary.of(file));
		view.prefill("resolutionDegree", Integer.toString(file.resolution().resolutionDegree()));
		if ("sort-issue".equals(form)) {
			List<SimilarIssues.Similar> alike = this.similar.to(file.number());
			view.summary(this.summary.of(alike));
			view.offer("mergeTargets", targets(view, file, alike));
			prefill(view, file);
		}
	}

	/** What reads like it first, then everything else that is open. */
	private List<Choice> targets(FormView view, IssueFile file, List<SimilarIssues.Similar> alike) {
		Set<RecordNumber> named = alike.stream().map((one) -> one.issue().number()).collect(Collectors.toSet());
		CoordinatorId user = (view.viewer().userId() != null) ? CoordinatorId.of(view.viewer().userId()) : file.owner();
		Stream<Choice> likely = alike.stream().map((one) -> choice(one.issue(), "%d%% 似ている：".formatted(one.percent())));
		Stream<Choice> others = this.lists.open(file.area(), user)
			.stream()
			.filter((one) -> !one.number().equals(file.number()) && !named.contains(one.number()))
			.map((one) -> choice(one, ""));
		return Stream.of(likely, others, alreadyMerged(file)).flatMap((choices) -> choices).toList();
	}

	/**
	 * Somebody may merge the chosen one into this one while the form is open: then the
	 * register says so, and not the list that it is missing in.
	 */
	private static Stream<Choice> alreadyMerged(IssueFile file) {
		return file.merged()
			.stream()
			.map((one) -> new Choice(one.number().toString(), "%s（この課題に統合済み）".formatted(one.number())));
	}

	private static Choice choice(IssueName issue, String before) {
		return new Choice(issue.number().toString(), before + issue.label());
	}

	private static void prefill(FormView view, IssueFile file) {
		IssueSheet sheet = file.sheet();
		view.prefill("title", sheet.title());
		view.prefill("scope", sheet.scope().name());
		view.prefill("fact", file.seesFact() ? sheet.fact() : IssueViewers.HIDDEN);
		view.prefill("causes", codes(sheet.causes()));
		view.prefill("domains", codes(sheet.domains()));
		view.prefill("municipalities", sheet.municipalities());
		view.prefill("affectedCount", sheet.affectedCount());
		view.prefill("solvableIndividually", (sheet.solvable() != null) ? sheet.solvable().name() : null);
		view.prefill("desiredState", sheet.desiredState());
		view.prefill("severity", text(sheet.severity()));
		view.prefill("impact", text(sheet.impact()));
	}

	private static String text(Integer number) {
		return (number != null) ? number.toString() : null;
	}

	private static List<String> codes(List<? extends CodeList> chosen) {
		return chosen.stream().map(CodeList::name).toList();
	}

}
