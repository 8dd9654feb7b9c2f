package jp.tsunagu.overview.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.engine.FinishedWork;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 終わった仕事: what the person at the screen has finished, and nobody else's. Numbers and
 * names of steps, so that reading it tells nothing about a child.
 */
@Controller
class FinishedController {

	private final FinishedWork finished;

	FinishedController(FinishedWork finished) {
		this.finished = finished;
	}

	@GetMapping("/finished")
	String list(CurrentUser user, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String month, @RequestParam(required = false) String before, Model model) {
		String record = Normalizer.normalize(number.strip(), Normalizer.Form.NFKC).toUpperCase();
		FinishedWork.Position position = (before == null) ? FinishedWork.Position.END : FinishedWork.Position.of(before)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		List<FinishedWork.Line> found = this.finished.page(user.id(), month(month).orElse(null), record, position);
		List<FinishedWork.Line> shown = found.stream().limit(FinishedWork.PAGE).toList();
		model.addAttribute("number", record);
		model.addAttribute("month", month);
		model.addAttribute("lines", shown.stream().map((line) -> line(line, user)).toList());
		model.addAttribute("older",
				(found.size() > shown.size()) ? address(record, month, shown.get(shown.size() - 1).position()) : null);
		model.addAttribute("newest", (before != null) ? address(record, month, null) : null);
		return "overview/finished";
	}

	private static Optional<YearMonth> month(String written) {
		try {
			return written.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(written));
		}
		catch (DateTimeException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	/**
	 * The way to a record is open to those of its area, and to cases for coordinators.
	 */
	private static Done line(FinishedWork.Line line, CurrentUser user) {
		boolean own = user.area() != null && user.area().equals(line.area());
		boolean open = own && (user.isIn("coordinator") || !RecordPage.isCase(line.recordNumber()));
		return new Done(JapaneseDates.shown(line.position().at()), line.task(), line.recordNumber(),
				open ? RecordPage.of(line.recordNumber()) : null);
	}

	private static String address(String number, String month, FinishedWork.Position before) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/finished");
		add(address, "number", number);
		add(address, "month", month);
		add(address, "before", (before != null) ? before.toString() : "");
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (!value.isBlank()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	/** A finished task as the page writes it. */
	record Done(String at, String task, String number, RecordPage page) {
	}

}
