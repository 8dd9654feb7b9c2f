package jp.tsunagu.calendar.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarLine;
import jp.tsunagu.calendar.CalendarPosition;
import jp.tsunagu.calendar.CalendarView;
import jp.tsunagu.calendar.FeedAddresses;
import jp.tsunagu.calendar.LoadLimits;
import jp.tsunagu.calendar.WorkAhead;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
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
 * Shows coordinators what lies ahead in the next 90 days, of themselves, of another or of
 * everybody in their area: by days, or as a calendar.
 */
@Controller
class CalendarController {

	/** So far back one may look at what is still open. */
	private static final int DAYS_BACK = 31;

	private final WorkAhead ahead;

	private final CalendarPages pages;

	private final FeedAddresses addresses;

	private final Directory directory;

	private final LoadLimits limits;

	private final AccessLog log;

	CalendarController(WorkAhead ahead, CalendarPages pages, FeedAddresses addresses, Directory directory,
			LoadLimits limits, AccessLog log) {
		this.ahead = ahead;
		this.pages = pages;
		this.addresses = addresses;
		this.directory = directory;
		this.limits = limits;
		this.log = log;
	}

	@GetMapping("/calendar")
	String show(CurrentUser user, AreaId area, @Valid @ModelAttribute("search") CalendarSearch search,
			@RequestParam(required = false) String after, Model model) {
		List<Coordinator> people = this.directory.coordinators(area);
		CalendarView view = new CalendarView(area, user.id(), who(user, search, people), search.kind(),
				this.ahead.today());
		requireWithin(view, search.from());
		if (search.view() == CalendarShape.LIST) {
			list(user, view, search, after, model);
		}
		else {
			grid(user, view, search, model);
		}
		model.addAttribute("me", user.id());
		model.addAttribute("people", people);
		model.addAttribute("kinds", CalendarKind.values());
		model.addAttribute("shapes", CalendarShape.values());
		model.addAttribute("limits", this.limits);
		model.addAttribute("last", JapaneseDates.shown(view.last()));
		model.addAttribute("feed", this.addresses.of(user.id()).map(FeedState::of).orElse(null));
		return "calendar/calendar";
	}

	private void list(CurrentUser user, CalendarView view, CalendarSearch search, String after, Model model) {
		CalendarPosition position = (after == null) ? CalendarPosition.START
				: CalendarPosition.of(after).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		LocalDate first = (search.from() != null) ? search.from() : view.today();
		List<CalendarLine> found = this.ahead.page(view, first, search.from() == null, position);
		List<CalendarLine> shown = found.stream().limit(WorkAhead.PAGE).toList();
		this.log.listed(user.id(), user.area(), ReadFiles.of(shown), ReadFiles.PAGE);
		model.addAttribute("days", this.pages.list(view, search, shown));
		model.addAttribute("more",
				(found.size() > shown.size()) ? search.after(shown.get(shown.size() - 1).position()) : null);
		model.addAttribute("start", (after != null) ? search.as(CalendarShape.LIST) : null);
	}

	private void grid(CurrentUser user, CalendarView view, CalendarSearch search, Model model) {
		LocalDate day = (search.from() != null) ? search.from() : view.today();
		CalendarPages.Grid grid = this.pages.grid(view, search, day);
		this.log.listed(user.id(), user.area(), grid.files(), ReadFiles.PAGE);
		model.addAttribute("weeks", grid.weeks());
		model.addAttribute("span",
				(search.view() == CalendarShape.MONTH) ? "%d年%d月".formatted(day.getYear(), day.getMonthValue())
						: JapaneseDates.shown(search.view().first(day)) + "からの週");
		model.addAttribute("before", address(view, search, search.view().move(day, -1)));
		model.addAttribute("next", address(view, search, search.view().move(day, 1)));
	}

	/** Null where that page would have no day that may be asked for. */
	private static String address(CalendarView view, CalendarSearch search, LocalDate day) {
		LocalDate end = search.view().move(day, 1).minusDays(1);
		LocalDate earliest = view.today().minusDays(DAYS_BACK);
		if (end.isBefore(earliest) || day.isAfter(view.last())) {
			return null;
		}
		return search.on(search.view(), day.isBefore(earliest) ? earliest : day);
	}

	private static String who(CurrentUser user, CalendarSearch search, List<Coordinator> people) {
		if (search.isOfEverybody()) {
			return null;
		}
		if (search.who() != null && people.stream().noneMatch((one) -> one.id().id().equals(search.who()))
				&& !search.who().equals(user.id())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return (search.who() != null) ? search.who() : user.id();
	}

	private static void requireWithin(CalendarView view, LocalDate day) {
		if (day != null && (day.isBefore(view.today().minusDays(DAYS_BACK)) || day.isAfter(view.last()))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	/** The feed's address as the page tells of it. */
	record FeedState(String made, String read) {

		static FeedState of(FeedAddresses.Address address) {
			return new FeedState(JapaneseDates.shown(address.madeAt()),
					(address.lastReadAt() != null) ? JapaneseDates.shown(address.lastReadAt()) : null);
		}

	}

}
