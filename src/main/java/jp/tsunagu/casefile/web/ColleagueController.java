package jp.tsunagu.casefile.web;

import java.util.List;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.site.CurrentUser;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom a person can hand a task on: Tasklist itself would have them type an id. */
@RestController
class ColleagueController {

	private final Directory directory;

	ColleagueController(Directory directory) {
		this.directory = directory;
	}

	@GetMapping("/colleagues")
	List<Choice> colleagues(CurrentUser user) {
		List<Coordinator> all = (user.area() != null) ? this.directory.coordinators(AreaId.of(user.area())) : List.of();
		return all.stream()
			.filter((coordinator) -> !coordinator.id().toString().equals(user.id()))
			.map((coordinator) -> new Choice(coordinator.id().toString(), coordinator.name()))
			.toList();
	}

}
