package jp.tsunagu.overview.web;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.overview.AreaSituation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
	String page(AreaId area, Model model) {
		fill(area, model);
		return "overview/situation";
	}

	@GetMapping("/situation/part")
	String part(AreaId area, Model model) {
		fill(area, model);
		return "overview/situation :: part";
	}

	private void fill(AreaId area, Model model) {
		model.addAttribute("now", this.pages.write(this.situation.of(area)));
	}

}
