package jp.tsunagu.overview.web;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.overview.AreaSituation;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * How the area stands: a page of ours, and the same part for Cockpit's first page
 * . The flag-bearer looks at it, and coordinators too, who are their equals.
 */
@Controller
class SituationController {

	private final AreaSituation situation;

	private final SituationPages pages;

	SituationController(AreaSituation situation, SituationPages pages) {
		this.situation = situation;
		this.pages = pages;
	}

	@GetMapping("/situation")
	String page(CurrentUser user, Model model) {
		fill(user, model);
		return "overview/situation";
	}

	@GetMapping("/situation/part")
	String part(CurrentUser user, Model model) {
		fill(user, model);
		return "overview/situation :: part";
	}

	private void fill(CurrentUser user, Model model) {
		if (user.area() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("now", this.pages.write(this.situation.of(AreaId.of(user.area()))));
	}

}
