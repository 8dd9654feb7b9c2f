package jp.tsunagu.overview.web;

import java.util.List;

import jp.tsunagu.directory.Area;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.overview.KnownChildren;
import jp.tsunagu.overview.KnownLine;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The children of an area in numbers alone: of their own area for all who work there, of
 * each area for the prefecture. Who sees no case sees no small number.
 */
@Controller
class FiguresController {

	private final KnownChildren known;

	private final Directory directory;

	FiguresController(KnownChildren known, Directory directory) {
		this.known = known;
		this.directory = directory;
	}

	@GetMapping("/children/figures")
	String show(CurrentUser user, @RequestParam(required = false) String area, Model model) {
		List<Area> areas = areas(user);
		Area shown = areas.stream()
			.filter((one) -> area == null || one.id().toString().equals(area))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<KnownLine> counted = this.known.of(shown.id());
		model.addAttribute("areas", areas);
		model.addAttribute("shown", shown);
		model.addAttribute("bands", KnownChildren.bands());
		model.addAttribute("counted", counted);
		model.addAttribute("estimates", counted.stream().anyMatch((line) -> line.estimated() != null));
		model.addAttribute("hides", !user.isIn("coordinator"));
		return "overview/figures";
	}

	private List<Area> areas(CurrentUser user) {
		return this.directory.areas()
			.stream()
			.filter((one) -> user.isIn("prefecture") || one.id().toString().equals(user.area()))
			.toList();
	}

}
