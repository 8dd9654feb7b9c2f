package jp.tsunagu.council.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceLoad;
import jp.tsunagu.council.AttendanceLoads;
import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.council.MeetingYear;
import jp.tsunagu.council.MeetingYears;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.SubmissionStatus;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The councils of an area on one page: what is to come and until when something can be
 * handed in, what waits, what was, and who has spent how much time at it.
 */
@Controller
class CouncilController {

	private final MeetingBook meetings;

	private final AttendanceLoads loads;

	private final MeetingYears years;

	private final Directory directory;

	CouncilController(MeetingBook meetings, AttendanceLoads loads, MeetingYears years, Directory directory) {
		this.meetings = meetings;
		this.loads = loads;
		this.years = years;
		this.directory = directory;
	}

	@GetMapping("/councils")
	String list(AreaId area, @RequestParam(required = false) RecordNumber after, Model model) {
		List<MeetingYear> years = this.years.of(area);
		Map<CouncilId, Council> councils = years.stream()
			.map(MeetingYear::council)
			.collect(Collectors.toMap(Council::id, Function.identity(), (one, other) -> one,
					java.util.LinkedHashMap::new));
		Map<CoordinatorId, String> people = this.directory.coordinators(area)
			.stream()
			.collect(Collectors.toMap(Coordinator::id, Coordinator::name));
		List<Submission> submissions = this.meetings.submissions(area);
		List<Meeting> over = this.meetings.over(area, last(after, area));
		model.addAttribute("councils", years.stream().map(CouncilController::council).toList());
		model.addAttribute("years",
				years.stream().filter((one) -> one.missing() > 0).map((one) -> year(one, people)).toList());
		model.addAttribute("coming",
				this.meetings.coming(area)
					.stream()
					.map((meeting) -> coming(meeting, councils, people, submissions))
					.toList());
		model.addAttribute("waiting",
				submissions.stream()
					.filter((one) -> one.meeting().isEmpty())
					.map((one) -> new Waiting(one.number().toString(), one.draft().submissionTitle(),
							councils.get(one.council()).name(), one.status().label(), one.draft().summary() != null))
					.toList());
		model.addAttribute("over", over.stream().map((meeting) -> over(meeting, councils, people)).toList());
		model.addAttribute("older", (over.size() == MeetingBook.PAGE) ? over.get(over.size() - 1).number() : null);
		model.addAttribute("hours", hours(area));
		return "council/councils";
	}

	private Meeting last(RecordNumber after, AreaId area) {
		return (after != null) ? Pages.meeting(this.meetings, after, area) : null;
	}

	private List<Hours> hours(AreaId area) {
		Map<CoordinatorId, AttendanceLoad> spent = this.loads.of(area);
		return this.directory.coordinators(area).stream().map((one) -> {
			AttendanceLoad load = spent.getOrDefault(one.id(), AttendanceLoad.NONE);
			return new Hours(one.name(), load.hours(), load.open(), load.asked());
		}).toList();
	}

	private static CouncilLine council(MeetingYear year) {
		Council council = year.council();
		return new CouncilLine(council.name(), council.kind().label(), council.host(), council.legalBasis(),
				(council.termEnds() != null) ? JapaneseDates.shown(council.termEnds()) : null,
				council.submissionLeadDays(), year.held(), year.planned(), council.yearlyMinimum());
	}

	private static Year year(MeetingYear year, Map<CoordinatorId, String> people) {
		MeetingYear.Waiver waiver = year.waiver();
		return new Year(year.council().id().toString(), year.council().name(), year.year().spoken(),
				year.council().yearlyMinimum(), year.held(), year.planned(), year.missing(),
				(waiver == null) ? null : "%s（%sさん、%s）".formatted(waiver.reason(),
						people.getOrDefault(waiver.by(), waiver.by().toString()), JapaneseDates.shown(waiver.at())));
	}

	private static Coming coming(Meeting meeting, Map<CouncilId, Council> councils, Map<CoordinatorId, String> people,
			List<Submission> submissions) {
		Council council = councils.get(meeting.council());
		List<Item> agenda = submissions.stream()
			.filter((one) -> one.meeting().filter(meeting.number()::equals).isPresent())
			.sorted(java.util.Comparator.comparing(Submission::agendaPosition))
			.map((one) -> new Item(one.agendaPosition(), one.draft().submissionTitle(), one.number().toString(),
					one.status() == SubmissionStatus.HELD))
			.toList();
		return new Coming(meeting.number().toString(), council.name(), JapaneseDates.shown(meeting.startsAt()),
				meeting.plan().mode().label(), meeting.plan().place(),
				JapaneseDates.shown(council.deadlineFor(meeting.day())), attendee(meeting, people), agenda);
	}

	private static String attendee(Meeting meeting, Map<CoordinatorId, String> people) {
		return meeting.attendee()
			.map((one) -> "%sさん".formatted(people.getOrDefault(one, one.id())))
			.orElse("出席者を決めています");
	}

	private static Over over(Meeting meeting, Map<CouncilId, Council> councils, Map<CoordinatorId, String> people) {
		Optional<String> by = meeting.reportedBy().map((one) -> people.getOrDefault(one, one.id()));
		return new Over(meeting.number().toString(), councils.get(meeting.council()).name(),
				JapaneseDates.shown(meeting.day()), meeting.status().label(), by.orElse(null));
	}

	/** What all council pages ask of whoever looks and of what they ask for. */
	static final class Pages {

		private Pages() {
		}

		/** Another area's leads nowhere. */
		static Meeting meeting(MeetingBook meetings, RecordNumber number, AreaId area) {
			return meetings.find(number)
				.filter((found) -> found.area().equals(area))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}

	}

	/** A council as the page writes it. */
	record CouncilLine(String name, String kind, String host, String legalBasis, String termEnds, int leadDays,
			int held, int planned, Integer minimum) {
	}

	/**
	 * A fiscal year with fewer meetings than agreed; with who has waived them, or null.
	 */
	record Year(String id, String name, String year, int minimum, int held, int planned, int missing, String waived) {
	}

	/** A meeting to come as the page writes it. */
	record Coming(String number, String council, String at, String mode, String place, String deadline, String attendee,
			List<Item> agenda) {
	}

	/** One line of an agenda. */
	record Item(int position, String title, String issue, boolean held) {
	}

	/** What is on no agenda yet. */
	record Waiting(String issue, String title, String council, String status, boolean written) {
	}

	/** A meeting that is over. */
	record Over(String number, String council, String day, String status, String reportedBy) {
	}

	/** Who has spent how much time at meetings. */
	record Hours(String name, String hours, int open, int asked) {
	}

}
