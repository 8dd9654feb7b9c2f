package jp.tsunagu.reporting.web;

import java.time.Clock;
import java.time.LocalDate;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.FiscalYear;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.reporting.ConsultationStatistics;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows coordinators the figures of their own area. */
@Controller
class ReportController {

	private static final int FIRST_YEAR = 2019;

	private final ConsultationStatistics consultations;

	private final Clock clock;

	ReportController(ConsultationStatistics consultations, Clock clock) {
		this.consultations = consultations;
		this.clock = clock;
	}

	@GetMapping("/reports")
	String consultations(AreaId area, @RequestParam(name = "year", required = false) Integer startYear, Model model) {
		FiscalYear current = FiscalYear.of(LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO)));
		int year = (startYear != null) ? startYear : current.startYear();
		if (year < FIRST_YEAR || year > current.startYear()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		FiscalYear shown = new FiscalYear(year);
		model.addAttribute("year", shown);
		model.addAttribute("before", (year > FIRST_YEAR) ? year - 1 : null);
		model.addAttribute("after", (year < current.startYear()) ? year + 1 : null);
		model.addAttribute("figures", this.consultations.of(area, shown));
		return "reporting/consultations";
	}

}
