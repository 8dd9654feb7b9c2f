package jp.tsunagu.statusupdate.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.engine.Retry;
import jp.tsunagu.site.CurrentUser;
import jp.tsunagu.statusupdate.Condition;
import jp.tsunagu.statusupdate.StatusUpdate;
import jp.tsunagu.statusupdate.StatusUpdates;
import jp.tsunagu.statusupdate.SupportedCase;
import jp.tsunagu.statusupdate.SupportedCases;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a supporter writes how things are. Who was never in a team finds no such case;
 * who no longer is keeps what they have typed. Whoever is shown a name is in the access
 * log first.
 */
@Controller
@RequestMapping("/status-updates")
class StatusUpdateController {

	private static final String LIST = "status-updates";

	private static final String FORM = "status-update";

	private final SupportedCases cases;

	private final StatusUpdates updates;

	private final UpdateLines lines;

	private final AccessLog log;

	StatusUpdateController(SupportedCases cases, StatusUpdates updates, UpdateLines lines, AccessLog log) {
		this.cases = cases;
		this.updates = updates;
		this.lines = lines;
		this.log = log;
	}

	@GetMapping
	String list(CurrentUser user, AreaId area, Model model) {
		List<SupportedCase> found = this.cases.of(area, user.id());
		this.log.listed(user.id(), user.area(),
				found.stream().filter((one) -> one.name() != null).map((one) -> one.number().toString()).toList(),
				LIST);
		model.addAttribute("known", !found.isEmpty() || this.cases.isKnown(area, user.id()));
		model.addAttribute("cases", this.lines.cases(found));
		model.addAttribute("written",
				this.lines.written(this.updates.newest(user.id(), found.stream().map(SupportedCase::number).toList())));
		return "statusupdate/list";
	}

	@GetMapping("/{number}")
	String ask(CurrentUser user, AreaId area, @PathVariable RecordNumber number, Model model) {
		return form(user, area, number, SentUpdate.EMPTY, null, model);
	}

	@PostMapping("/{number}")
	String write(CurrentUser user, AreaId area, @PathVariable RecordNumber number, @ModelAttribute SentUpdate sent,
			Model model, HttpServletResponse response) {
		AtomicReference<Optional<StatusUpdate>> taken = new AtomicReference<>();
		try {
			var update = sent.read();
			Retry.on(() -> taken.set(this.updates.write(area, user.id(), number, update)));
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return form(user, area, number, sent, ex.getMessage(), model);
		}
		StatusUpdate update = taken.get().orElseThrow(StatusUpdateController::unknown);
		return "redirect:/status-updates/%s/%s".formatted(number, update.id());
	}

	/** What happens now: who has been told, and what they will do. */
	@GetMapping("/{number}/{id}")
	String told(CurrentUser user, AreaId area, @PathVariable RecordNumber number, @PathVariable String id,
			Model model) {
		SupportedCase about = this.cases.find(area, user.id(), number).orElseThrow(StatusUpdateController::unknown);
		StatusUpdate update = SentUpdate.id(id)
			.flatMap((known) -> this.updates.find(known, number, user.id()))
			.orElseThrow(StatusUpdateController::unknown);
		model.addAttribute("update", this.lines.written(List.of(update)).get(0));
		model.addAttribute("danger", update.isDanger());
		model.addAttribute("keepers", this.lines.keepers(about));
		return "statusupdate/told";
	}

	private String form(CurrentUser user, AreaId area, RecordNumber number, SentUpdate sent, String refusal,
			Model model) {
		Optional<SupportedCase> about = this.cases.find(area, user.id(), number);
		model.addAttribute("refusal", refusal);
		model.addAttribute("sent", sent);
		model.addAttribute("number", number.toString());
		model.addAttribute("longest", StatusUpdate.LONGEST);
		if (about.isEmpty()) {
			if (!this.updates.knew(area, user.id(), number) || refusal == null) {
				throw unknown();
			}
			return "statusupdate/over";
		}
		this.log.opened(user.id(), user.area(), number.toString(), FORM);
		model.addAttribute("about", this.lines.cases(List.of(about.get())).get(0));
		model.addAttribute("id", (refusal != null) ? sent.again() : UUID.randomUUID());
		model.addAttribute("conditions", Condition.values());
		model.addAttribute("signs", RedFlag.values());
		return "statusupdate/form";
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
