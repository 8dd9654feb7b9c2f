package jp.tsunagu.referral.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.directory.Absence;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Leave;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.referral.LeaveCalendar;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the area who is away, and lets people record their own leave in one line. */
@Controller
@RequestMapping("/absences")
class AbsenceController {

	private final LeaveCalendar calendar;

	private final Directory directory;

	AbsenceController(LeaveCalendar calendar, Directory directory) {
		this.calendar = calendar;
		this.directory = directory;
	}

	@GetMapping
	String list(CurrentUser user, AreaId area, Model model) {
		return page(user, area, model, new Entry(null, null, null, null), null);
	}

	@PostMapping
	String record(CurrentUser user, AreaId area, @ModelAttribute Entry entry, Model model,
			HttpServletResponse response) {
		return taken(user, area, entry, model, response, () -> this.calendar.record(who(user), entry.leave()));
	}

	@PostMapping("/change")
	String change(CurrentUser user, AreaId area, @ModelAttribute Entry entry, Model model,
			HttpServletResponse response) {
		return taken(user, area, entry, model, response, () -> this.calendar.change(who(user), area, entry.leave()));
	}

	@PostMapping("/remove")
	String remove(CurrentUser user, AreaId area, @ModelAttribute Entry entry, Model model,
			HttpServletResponse response) {
		return taken(user, area, entry, model, response,
				() -> this.calendar.remove(who(user), entry.leave().firstDay()));
	}

	/** What is refused is shown again as it was typed. */
	private String taken(CurrentUser user, AreaId area, Entry entry, Model model, HttpServletResponse response,
			Runnable act) {
		try {
			act.run();
			return "redirect:/absences";
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(user, area, model, entry, ex.getMessage());
		}
	}

	private String page(CurrentUser user, AreaId area, Model model, Entry entry, String refusal) {
		List<Coordinator> people = this.directory.coordinators(area);
		model.addAttribute("entry", entry);
		model.addAttribute("refusal", refusal);
		model.addAttribute("days", LeaveCalendar.DAYS);
		model.addAttribute("today", this.calendar.today());
		model.addAttribute("lines", lines(this.calendar.coming(area)));
		model.addAttribute("own", lines(this.calendar.own(who(user), area)));
		model.addAttribute("leaving", this.calendar.leaving(area).stream().map(AbsenceController::leaving).toList());
		model.addAttribute("others", people.stream().filter((one) -> !one.id().equals(who(user))).toList());
		model.addAttribute("mayRecord", people.stream().anyMatch((one) -> one.id().equals(who(user))));
		return "referral/absences";
	}

	private List<Line> lines(List<Absence> absences) {
		Map<CoordinatorId, String> names = this.directory.namesOf(absences.stream()
			.flatMap((absence) -> Stream.of(absence.coordinator(), absence.substitute()))
			.filter(Objects::nonNull)
			.toList());
		return absences.stream().map((absence) -> line(absence, names)).toList();
	}

	private static Line line(Absence absence, Map<CoordinatorId, String> names) {
		String substitute = (absence.substitute() != null) ? absence.substitute().toString() : null;
		return new Line(names.get(absence.coordinator()), absence.firstDay(), absence.lastDay(),
				JapaneseDates.shown(absence.firstDay()), JapaneseDates.shown(absence.lastDay()), substitute,
				names.get(absence.substitute()), absence.reason(), absence.ownRecord());
	}

	private static String leaving(LeaveCalendar.Leaving leaving) {
		return "%sさんは%sで任期が終わります。開いているケース：主担当%d件、副担当%d件".formatted(leaving.name(),
				JapaneseDates.shown(leaving.lastDay()), leaving.cases().asMain(), leaving.cases().co());
	}

	private static CoordinatorId who(CurrentUser user) {
		return CoordinatorId.of(user.id());
	}

	/** What the form sends, as it was typed. */
	record Entry(String firstDay, String lastDay, String substitute, String reason) {

		Leave leave() {
			return new Leave(day("最初の日", this.firstDay), day("最後の日", this.lastDay),
					isBlank(this.substitute) ? null : CoordinatorId.of(this.substitute),
					isBlank(this.reason) ? null : this.reason.strip());
		}

		private static LocalDate day(String field, String text) {
			try {
				return isBlank(text) ? null : JapaneseDates.date(text);
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				throw new Refusal("「%s」は 2026-12-01 や 令和8年12月1日 のように、ある日付で入力してください。".formatted(field));
			}
		}

		private static boolean isBlank(String text) {
			return text == null || text.isBlank();
		}

	}

	/** An absence as the page writes it. */
	record Line(String name, LocalDate firstDay, LocalDate lastDay, String from, String until, String substitute,
			String substituteName, String reason, boolean ownRecord) {
	}

}
