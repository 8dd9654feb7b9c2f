package jp.tsunagu.council.web;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.council.Minutes;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.web.CouncilController.Pages;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.FormOpened;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.site.CurrentUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One meeting: when and who, what is before it, its minutes and who has read them. */
@Controller
@RequestMapping("/councils/meetings/{number}")
class MeetingController {

	private final MeetingBook meetings;

	private final Minutes minutes;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	MeetingController(MeetingBook meetings, Minutes minutes, Directory directory, ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.minutes = minutes;
		this.directory = directory;
		this.events = events;
	}

	@GetMapping
	String show(CurrentUser user, AreaId area, @PathVariable RecordNumber number, Model model) {
		Meeting meeting = Pages.meeting(this.meetings, number, area);
		this.events.publishEvent(new FormOpened(new Viewer(user.id(), user.area()), meeting.number().toString(),
				"council-meeting", null));
		List<Minutes.Reader> readers = this.minutes.readers(meeting.number());
		model.addAttribute("meeting", meeting);
		model.addAttribute("council", this.directory.council(meeting.council()).orElseThrow());
		model.addAttribute("from", JapaneseDates.shown(meeting.startsAt()));
		model.addAttribute("until", JapaneseDates.shown(meeting.endsAt()));
		model.addAttribute("attendee", meeting.attendee().map(this.directory::nameOf).orElse(null));
		model.addAttribute("reportedBy", meeting.reportedBy().map(this.directory::nameOf).orElse(null));
		model.addAttribute("agenda",
				this.meetings.agenda(meeting.number()).stream().map((one) -> item(meeting, one)).toList());
		model.addAttribute("readers", readers.stream().map(MeetingController::reader).toList());
		model.addAttribute("unread", readers.stream()
			.anyMatch((reader) -> reader.coordinator().toString().equals(user.id()) && reader.readAt() == null));
		return "council/meeting";
	}

	@PostMapping("/read")
	String read(CurrentUser user, AreaId area, @PathVariable RecordNumber number) {
		Meeting meeting = Pages.meeting(this.meetings, number, area);
		this.minutes.read(meeting.number(), CoordinatorId.of(user.id()));
		return "redirect:/councils/meetings/" + meeting.number();
	}

	/** A place only while it is here; of what was said, what this meeting has said. */
	private static Item item(Meeting meeting, Submission submission) {
		boolean here = submission.meeting().filter(meeting.number()::equals).isPresent();
		return new Item(here ? submission.agendaPosition() : null, submission.draft().submissionTitle(),
				submission.number().toString(),
				submission.decisions()
					.stream()
					.filter((decision) -> meeting.number().toString().equals(decision.meetingNumber()))
					.map((decision) -> "%s：%s".formatted(decision.result().label(), decision.reason()))
					.toList());
	}

	private static Reader reader(Minutes.Reader reader) {
		return new Reader(reader.name(), (reader.readAt() != null) ? JapaneseDates.shown(reader.readAt()) : null);
	}

	/** One line of the agenda, with what was said to it. */
	record Item(Integer position, String title, String issue, List<String> answers) {
	}

	/** Somebody who was given the minutes; without a time they have not read them. */
	record Reader(String name, String readAt) {
	}

}
