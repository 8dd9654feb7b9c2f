package jp.tsunagu.overview.web;

import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.TaskReason;
import jp.tsunagu.engine.TaskReasons;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.overview.CaseOverview;
import jp.tsunagu.overview.CaseOverviews;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Tasklist shows beside the form of a task, in the tab ケース: the record at a glance,
 * under the rules of the case file. Each opening is in the access log once, before
 * anything of the record is shown.
 */
@Controller
class TaskRecordController {

	private final TaskReasons tasks;

	private final CaseOverviews cases;

	private final CasePages pages;

	private final AccessLog log;

	TaskRecordController(TaskReasons tasks, CaseOverviews cases, CasePages pages, AccessLog log) {
		this.tasks = tasks;
		this.cases = cases;
		this.pages = pages;
		this.log = log;
	}

	@GetMapping("/tasks/{task}/record")
	String show(CurrentUser user, @PathVariable String task, Model model) {
		TaskReason reason = this.tasks.of(task, new Viewer(user.id(), user.area()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String number = reason.recordNumber();
		model.addAttribute("reason", reason);
		model.addAttribute("place", RecordPage.of(number));
		model.addAttribute("page", RecordPage.isCase(number) ? caseOf(user, number) : null);
		return "overview/task-record :: part";
	}

	private CasePage caseOf(CurrentUser user, String number) {
		CaseOverview found = this.cases.read(RecordNumber.of(number), AreaId.of(user.area()), user.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.log.opened(user.id(), user.area(), number, PageTitles.SUMMARY);
		return this.pages.write(found);
	}

}
