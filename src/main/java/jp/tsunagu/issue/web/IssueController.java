package jp.tsunagu.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.FormOpened;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.issue.IssueBoard;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueFiles;
import jp.tsunagu.issue.IssueLine;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.ResolutionDegree;
import jp.tsunagu.site.CurrentUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The board of an area's issues, and one issue from its cases to what came of it (R-084,
 * Only reads: what people do about an issue they do in Tasklist.
 */
@Controller
@RequestMapping("/issues")
class IssueController {

	private final IssueBoard board;

	private final IssueFiles files;

	private final IssuePage page;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IssueController(IssueBoard board, IssueFiles files, IssuePage page, Directory directory,
			ApplicationEventPublisher events, Clock clock) {
		this.board = board;
		this.files = files;
		this.page = page;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping
	String list(AreaId area, @ModelAttribute("filter") BoardFilter filter, Model model) {
		List<Coordinator> people = this.directory.coordinators(area);
		Map<CoordinatorId, String> names = people.stream()
			.collect(Collectors.toMap(Coordinator::id, Coordinator::name));
		List<IssueLine> issues = this.board.page(area, filter.issues(), filter.key());
		Map<IssueStatus, Integer> counts = this.board.counts(area);
		model.addAttribute("counts",
				Arrays.stream(IssueStatus.values())
					.filter(counts::containsKey)
					.map((status) -> new Count(status.label(), counts.get(status), filter.linkTo(status),
							status.name().equals(filter.status())))
					.toList());
		model.addAttribute("statuses", IssueStatus.values());
		model.addAttribute("scopes", IssueScope.values());
		model.addAttribute("degrees",
				ResolutionDegree.ALL.stream()
					.map((degree) -> new Degree(degree.toString(), ResolutionDegree.label(degree)))
					.toList());
		model.addAttribute("municipalities", this.directory.municipalities(area));
		model.addAttribute("owners", people);
		model.addAttribute("lines", issues.stream().map((issue) -> line(issue, names)).toList());
		model.addAttribute("further",
				(issues.size() == IssueBoard.PAGE) ? filter.linkTo(issues.get(issues.size() - 1).key()) : null);
		model.addAttribute("first", filter.linkTo((IssueLine.Key) null));
		return "issue/board";
	}

	@GetMapping("/{number}")
	String show(CurrentUser user, AreaId area, @PathVariable RecordNumber number, Model model) {
		IssueFile file = this.files.of(number, new Viewer(user.id(), area.toString()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.events.publishEvent(
				new FormOpened(new Viewer(user.id(), area.toString()), file.number().toString(), "issue", null));
		model.addAttribute("issue", this.page.of(file));
		return "issue/file";
	}

	private Line line(IssueLine issue, Map<CoordinatorId, String> names) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		LocalDate raised = LocalDate.ofInstant(issue.raisedAt(), JapaneseDates.TOKYO);
		boolean late = issue.nextReviewOn() != null && issue.nextReviewOn().isBefore(today);
		return new Line(issue.number().toString(), (issue.title() != null) ? issue.title() : "（整理前の課題）", status(issue),
				issue.scope().label(), (issue.severity() > 0) ? "緊急度 " + issue.severity() : null,
				issue.resolutionDegree(), ResolutionDegree.label(issue.resolutionDegree()),
				names.getOrDefault(issue.owner(), issue.owner().toString()),
				"挙がってから%d日、影響を受ける児 %d人".formatted(ChronoUnit.DAYS.between(raised, today), issue.affected()),
				(issue.nextReviewOn() != null) ? "次の見直し " + JapaneseDates.shown(issue.nextReviewOn()) : null, late);
	}

	private static String status(IssueLine issue) {
		String reopened = (issue.reopenedCount() > 0) ? "（再燃%d回）".formatted(issue.reopenedCount()) : "";
		String merged = (issue.mergedInto() != null) ? "（%s に統合）".formatted(issue.mergedInto()) : "";
		return issue.status().label() + reopened + merged;
	}

	/** How far issues are resolved, as one can ask for it. */
	record Degree(String value, String label) {
	}

	/** How many issues stand where, and the way to them. */
	record Count(String label, int number, String link, boolean chosen) {
	}

	/** An issue as the board writes it. */
	record Line(String number, String title, String statusLabel, String scopeLabel, String severityLabel, int degree,
			String degreeLabel, String owner, String age, String next, boolean late) {
	}

}
