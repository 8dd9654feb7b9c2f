package jp.tsunagu.overview.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.document.DocumentShelf;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.overview.CaseOverview;
import jp.tsunagu.overview.CaseOverviews;
import jp.tsunagu.overview.RecordTimeline;
import jp.tsunagu.overview.TimelineGroup;
import jp.tsunagu.overview.TimelineLine;
import jp.tsunagu.overview.TimelinePosition;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows coordinators a record of their own area: what it is about, what comes next, what
 * happened, and who has read it. Each opening is in the access log once, before anything
 * is shown.
 */
@Controller
@RequestMapping("/cases/{number}")
class CaseFileController {

	private static final int READERS = 50;

	private final CaseOverviews cases;

	private final RecordTimeline timeline;

	private final CasePages pages;

	private final TimelineLines lines;

	private final DocumentShelf documents;

	private final PageTitles titles;

	private final Directory directory;

	private final AccessLog log;

	CaseFileController(CaseOverviews cases, RecordTimeline timeline, CasePages pages, TimelineLines lines,
			DocumentShelf documents, PageTitles titles, Directory directory, AccessLog log) {
		this.cases = cases;
		this.timeline = timeline;
		this.pages = pages;
		this.lines = lines;
		this.documents = documents;
		this.titles = titles;
		this.directory = directory;
		this.log = log;
	}

	@GetMapping
	String show(CurrentUser user, AreaId area, @PathVariable RecordNumber number,
			@RequestParam(defaultValue = "ALL") TimelineGroup kind, @RequestParam(required = false) String before,
			HttpServletRequest request, Model model) {
		TimelinePosition position = position(before);
		CaseOverview found = this.cases.read(number, area, user.id()).orElseThrow(CaseFileController::unknown);
		read(user, number.toString(), request);
		List<TimelineLine> happened = this.timeline.page(found, area, kind, position);
		List<TimelineLine> shown = happened.stream().limit(RecordTimeline.PAGE).toList();
		model.addAttribute("page", this.pages.write(found));
		model.addAttribute("documents", this.documents.of(found.number(), area, user.id()));
		model.addAttribute("groups", TimelineGroup.values());
		model.addAttribute("kind", kind);
		model.addAttribute("lines", this.lines.write(number.toString(), shown));
		model.addAttribute("older",
				(happened.size() > shown.size()) ? shown.get(shown.size() - 1).position().toString() : null);
		model.addAttribute("first", before == null);
		model.addAttribute("topics",
				found.numbers()
					.stream()
					.map((one) -> "sse:case-%s delay:300ms, ".formatted(one))
					.collect(Collectors.joining()));
		return "overview/case";
	}

	/** An open page that renews itself is the same opening (ADR 0041). */
	private void read(CurrentUser user, String number, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && request.getHeader("HX-Request") != null) {
			this.log.renewed(user.id(), user.area(), number, PageTitles.CASE,
					Instant.ofEpochMilli(session.getCreationTime()));
		}
		else {
			this.log.opened(user.id(), user.area(), number, PageTitles.CASE);
		}
	}

	/** For the family, to be printed: names and pages, nothing of the child. */
	@GetMapping("/readers")
	String readers(CurrentUser user, AreaId area, @PathVariable RecordNumber number,
			@RequestParam(required = false) Long before, Model model) {
		if (!this.cases.exists(number, area, user.id())) {
			throw unknown();
		}
		this.log.opened(user.id(), user.area(), number.toString(), PageTitles.READERS);
		List<AccessLog.Line> found = this.log.page(user.area(), number.toString(),
				(before != null) ? before : Long.MAX_VALUE, READERS + 1);
		List<AccessLog.Line> shown = found.stream().limit(READERS).toList();
		Map<CoordinatorId, String> names = this.directory
			.namesOf(shown.stream().map((line) -> CoordinatorId.of(line.userId())).toList());
		model.addAttribute("number", number.toString());
		model.addAttribute("lines",
				shown.stream()
					.map((line) -> new Reader(JapaneseDates.shown(line.at()),
							names.get(CoordinatorId.of(line.userId())), this.titles.of(line.page())))
					.toList());
		model.addAttribute("older", (found.size() > READERS) ? shown.get(READERS - 1).id() : null);
		model.addAttribute("first", before == null);
		return "overview/readers";
	}

	private static TimelinePosition position(String before) {
		return (before == null) ? TimelinePosition.END
				: TimelinePosition.of(before).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/** One reading as the page writes it. */
	record Reader(String at, String name, String page) {
	}

}
