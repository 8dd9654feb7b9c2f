package jp.tsunagu.overview.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.assessment.CareItem;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.overview.CasePhase;
import jp.tsunagu.overview.ChildrensRegister;
import jp.tsunagu.overview.RegisterPosition;
import jp.tsunagu.overview.RegisterRow;
import jp.tsunagu.overview.RegisterSearch;
import jp.tsunagu.overview.TransitionsAhead;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The children of an area, one by one. Who is named on a page is in the access log with
 * the page.
 */
@Controller
@RequestMapping("/children")
class ChildrenController {

	private final ChildrensRegister register;

	private final TransitionsAhead transitions;

	private final ChildLines lines;

	private final Directory directory;

	private final AccessLog log;

	ChildrenController(ChildrensRegister register, TransitionsAhead transitions, ChildLines lines, Directory directory,
			AccessLog log) {
		this.register = register;
		this.transitions = transitions;
		this.lines = lines;
		this.directory = directory;
		this.log = log;
	}

	@GetMapping
	String list(CurrentUser user, AreaId area, @Valid @ModelAttribute("search") RegisterSearch search,
			@RequestParam(required = false) String after, Model model) {
		RegisterPosition position = position(after);
		List<RegisterRow> found = this.register.page(area, user.id(), search, position);
		List<RegisterRow> shown = found.stream().limit(ChildrensRegister.PAGE).toList();
		boolean start = after == null && search.isForAll();
		List<TransitionsAhead.Ahead> ahead = start ? this.transitions.of(area, user.id()) : List.of();
		read(user, shown, ahead);
		Map<String, String> places = this.lines.places(area);
		model.addAttribute("children", this.lines.write(shown, places));
		model.addAttribute("ahead", this.lines.ahead(ahead));
		model.addAttribute("start", start);
		model.addAttribute("more", (found.size() > shown.size()) ? address(search, shown.get(shown.size() - 1)) : null);
		model.addAttribute("back", (after != null) ? address(search, null) : null);
		model.addAttribute("stages", LifeStage.values());
		model.addAttribute("phases", CasePhase.OPEN);
		model.addAttribute("care", CareItem.values());
		model.addAttribute("places", places);
		model.addAttribute("coordinators", this.directory.coordinators(area));
		return "overview/children";
	}

	private void read(CurrentUser user, List<RegisterRow> shown, List<TransitionsAhead.Ahead> ahead) {
		List<String> named = Stream.concat(shown.stream(), ahead.stream().map(TransitionsAhead.Ahead::row))
			.filter(RegisterRow::identified)
			.map(RegisterRow::number)
			.distinct()
			.collect(Collectors.toList());
		this.log.listed(user.id(), user.area(), named, PageTitles.CHILDREN);
	}

	/** The same search from that row on, or from its beginning. */
	private static String address(RegisterSearch search, RegisterRow last) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/children");
		add(address, "q", search.q());
		add(address, "stage", search.stage());
		add(address, "municipality", search.municipality());
		add(address, "care", search.care());
		add(address, "main", search.main());
		add(address, "until", search.until());
		add(address, "phase", search.phase());
		add(address, "danger", search.isInDanger() ? true : null);
		add(address, "after", (last != null) ? new RegisterPosition(last.nextDate(), last.number()) : null);
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, Object value) {
		if (value != null && !value.toString().isBlank()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value.toString()));
		}
	}

	private static RegisterPosition position(String after) {
		return (after == null) ? RegisterPosition.START
				: RegisterPosition.of(after).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

}
