package jp.tsunagu.council.web;

import jp.tsunagu.council.MeetingYears;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.site.CurrentUser;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes why a council may meet less often this year than agreed, or takes it back. */
@Controller
@RequestMapping("/councils/{council}")
class MeetingYearController {

	private final MeetingYears years;

	MeetingYearController(MeetingYears years) {
		this.years = years;
	}

	@PostMapping("/waive")
	String waive(CurrentUser user, AreaId area, @PathVariable String council,
			@RequestParam(required = false) String reason, RedirectAttributes next) {
		try {
			this.years.waive(area, council, CoordinatorId.of(user.id()), reason);
		}
		catch (Refusal ex) {
			next.addFlashAttribute("refusal", ex.getMessage());
			next.addFlashAttribute("refused", council);
			next.addFlashAttribute("typed", reason);
		}
		return "redirect:/councils";
	}

	@PostMapping("/warn")
	String warnAgain(AreaId area, @PathVariable String council) {
		this.years.warnAgain(area, council);
		return "redirect:/councils";
	}

}
