package jp.tsunagu.overview.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.AreaTasks;
import jp.tsunagu.engine.AreaWork;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * 待っている仕事: what stands behind each number of the situation of an area. Record numbers and
 * steps as in Tasklist, so that reading it tells nothing about a child.
 */
@Controller
class WaitingController {

	private final AreaTasks tasks;

	private final AreaWork work;

	private final Directory directory;

	WaitingController(AreaTasks tasks, AreaWork work, Directory directory) {
		this.tasks = tasks;
		this.work = work;
		this.directory = directory;
	}

	@GetMapping("/situation/tasks")
	String list(CurrentUser user, AreaId area, @ModelAttribute("search") TaskSearch search,
			@RequestParam(required = false) String after, Model model) {
		AreaTasks.Position position = (after == null) ? AreaTasks.Position.START
				: AreaTasks.Position.of(after).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		List<AreaTasks.Line> found = this.tasks.page(area.toString(), search.wanted(), position);
		List<AreaTasks.Line> shown = found.stream().limit(AreaTasks.PAGE).toList();
		List<Coordinator> people = this.directory.coordinators(area);
		Map<String, String> names = people.stream()
			.collect(Collectors.toMap((one) -> one.id().toString(), Coordinator::name));
		model.addAttribute("lines", shown.stream().map((line) -> line(line, names, user)).toList());
		model.addAttribute("more",
				(found.size() > shown.size()) ? search.from(shown.get(shown.size() - 1).position()) : null);
		model.addAttribute("back", (after != null) ? search.from(null) : null);
		model.addAttribute("steps", steps(area));
		model.addAttribute("people", people);
		return "overview/waiting";
	}

	private List<Choice> steps(AreaId area) {
		return this.work.of(area.toString())
			.steps()
			.stream()
			.map((step) -> new Choice(step.modelKey() + "." + step.taskKey(), step.model() + "：" + step.name()))
			.sorted(Comparator.comparing(Choice::label))
			.toList();
	}

	/** Tasks are worked on by coordinators; others look on. */
	private static Waiting line(AreaTasks.Line line, Map<String, String> names, CurrentUser user) {
		boolean works = user.isIn("coordinator");
		String number = line.recordNumber();
		return new Waiting(line.id(), number, (works || !RecordPage.isCase(number)) ? RecordPage.of(number) : null,
				line.model(), line.name(), (line.holder() != null) ? names.get(line.holder()) : "だれでも引き受けられます",
				JapaneseDates.shown(line.since()), (line.due() != null) ? JapaneseDates.shown(line.due()) : "—",
				line.late(), works ? "/camunda/app/tasklist/default/#/?task=" + line.id() : null);
	}

	/** A step that one can ask for. */
	record Choice(String key, String label) {
	}

	/**
	 * A waiting task as the page writes it; without a way to it for who only looks on.
	 */
	record Waiting(String id, String number, RecordPage page, String model, String name, String who, String since,
			String due, boolean late, String way) {
	}

}
