package jp.tsunagu.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.ProcessHistory;
import jp.tsunagu.engine.Walk;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * 流れの記録: which way the processes of a record took, and who did what when; steps and names
 * of those who work, nothing of the child. For those of the area alone; who looks after
 * models sees no case (Grant), and so none of this.
 */
@Controller
@RequestMapping("/history")
class HistoryController {

	private final ProcessHistory history;

	private final WalkPages pages;

	private final AccessLog log;

	HistoryController(ProcessHistory history, WalkPages pages, AccessLog log) {
		this.history = history;
		this.pages = pages;
		this.log = log;
	}

	@GetMapping
	String list(CurrentUser user, AreaId area, @RequestParam("number") RecordNumber asked, Model model) {
		String number = asked.toString();
		List<Walk.Run> runs = this.history.of(number, area.toString());
		if (runs.isEmpty()) {
			throw unknown();
		}
		this.log.opened(user.id(), user.area(), number, PageTitles.HISTORY);
		model.addAttribute("number", number);
		model.addAttribute("place", place(number, user));
		model.addAttribute("runs", runs.stream().map((run) -> this.pages.run(run, user)).toList());
		model.addAttribute("cut", runs.size() == ProcessHistory.MOST);
		return "overview/history";
	}

	@GetMapping("/{instance}")
	String show(CurrentUser user, AreaId area, @PathVariable String instance, Model model) {
		Walk.Run run = run(area, instance);
		this.log.opened(user.id(), user.area(), run.recordNumber(), PageTitles.HISTORY);
		model.addAttribute("place", place(run.recordNumber(), user));
		model.addAttribute("page", this.pages.write(this.history.walk(run), user));
		return "overview/walk";
	}

	@GetMapping("/{instance}/model")
	ResponseEntity<byte[]> model(AreaId area, @PathVariable String instance) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
			.body(this.history.model(run(area, instance)).getBytes(StandardCharsets.UTF_8));
	}

	private Walk.Run run(AreaId area, String instance) {
		return this.history.find(instance, area.toString()).orElseThrow(HistoryController::unknown);
	}

	private static RecordPage place(String number, CurrentUser user) {
		return (user.isIn("coordinator") || !RecordPage.isCase(number)) ? RecordPage.of(number) : null;
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
