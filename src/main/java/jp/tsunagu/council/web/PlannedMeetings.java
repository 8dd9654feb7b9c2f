package jp.tsunagu.council.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingPlanning;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Viewer;

import org.springframework.stereotype.Component;

/** The meetings to come of the viewer's area, the next first. */
@Component
class PlannedMeetings implements ChoiceSource {

	private final MeetingPlanning meetings;

	private final Directory directory;

	PlannedMeetings(MeetingPlanning meetings, Directory directory) {
		this.meetings = meetings;
		this.directory = directory;
	}

	@Override
	public String name() {
		return "plannedMeetings";
	}

	@Override
	public List<Choice> choices(Viewer viewer) {
		if (viewer.area() == null) {
			return List.of();
		}
		AreaId area = AreaId.of(viewer.area());
		Map<CouncilId, Council> councils = this.directory.councils(area)
			.stream()
			.collect(Collectors.toMap(Council::id, Function.identity()));
		return this.meetings.planned(area)
			.stream()
			.map((meeting) -> new Choice(meeting.number().toString(), label(meeting, councils)))
			.toList();
	}

	private static String label(Meeting meeting, Map<CouncilId, Council> councils) {
		return "%s %s（%s）".formatted(JapaneseDates.shown(meeting.startsAt()), councils.get(meeting.council()).name(),
				meeting.number());
	}

}
