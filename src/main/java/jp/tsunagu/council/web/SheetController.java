package jp.tsunagu.council.web;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Sheets.Sheet;
import jp.tsunagu.council.Sheets;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.FormOpened;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.site.CurrentUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * 課題提出票 to print, or to save as PDF with the browser: words that were checked, and
 * figures.
 */
@Controller
class SheetController {

	private final Sheets sheets;

	private final ApplicationEventPublisher events;

	SheetController(Sheets sheets, ApplicationEventPublisher events) {
		this.sheets = sheets;
		this.events = events;
	}

	@GetMapping("/councils/sheets/{issue}")
	String show(CurrentUser user, AreaId area, @PathVariable RecordNumber issue, Model model) {
		Sheet sheet = this.sheets.of(issue)
			.filter((found) -> found.submission().area().equals(area))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.events.publishEvent(new FormOpened(new Viewer(user.id(), user.area()),
				sheet.submission().number().toString(), "council-sheet", null));
		model.addAttribute("sheet", sheet);
		model.addAttribute("draft", sheet.submission().draft());
		model.addAttribute("figures", sheet.figures());
		model.addAttribute("checked", sheet.submission().isChecked());
		model.addAttribute("submittedOn", (sheet.submission().submittedOn() != null)
				? JapaneseDates.shown(sheet.submission().submittedOn()) : null);
		return "council/sheet";
	}

}
