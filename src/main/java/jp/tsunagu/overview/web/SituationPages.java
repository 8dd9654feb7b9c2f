package jp.tsunagu.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.council.Meeting;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.engine.AreaWork;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.ResolutionDegree;
import jp.tsunagu.overview.CasePhase;
import jp.tsunagu.overview.Situation;

import org.springframework.stereotype.Component;

/** Writes the situation of an area in words. */
@Component
class SituationPages {

	/** From the first call to who takes it. */
	private static final List<String> CONSULTATIONS = List.of("consultationIntake", "responseConference",
			"specialistReferral");

	private static final int MEETINGS = 5;

	private final Clock clock;

	SituationPages(Clock clock) {
		this.clock = clock;
	}

	Page write(Situation found) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		Situation.Cases all = found.phases().values().stream().reduce(Situation.Cases.NONE, Situation.Cases::plus);
		List<AreaWork.Step> waiting = found.steps(CONSULTATIONS);
		return new Page(today.minusDays(1).toString(), all, found.work().late(), found.work().of(null).tasks(), waiting,
				found.work().steps().stream().filter((step) -> !waiting.contains(step)).toList(),
				Arrays.stream(CasePhase.values())
					.filter(found.phases()::containsKey)
					.map((phase) -> new Phase(phase.name(), phase.label(), found.phases().get(phase)))
					.toList(),
				found.people(),
				found.degrees()
					.entrySet()
					.stream()
					.map((degree) -> new Degree(degree.getKey(), ResolutionDegree.label(degree.getKey()),
							degree.getValue()))
					.toList(),
				meetings(found), Math.max(0, found.meetings().size() - MEETINGS));
	}

	private static List<Ahead> meetings(Situation found) {
		Map<CouncilId, Council> councils = found.councils()
			.stream()
			.collect(Collectors.toMap(Council::id, Function.identity()));
		return found.meetings().stream().limit(MEETINGS).map((meeting) -> ahead(meeting, councils)).toList();
	}

	private static Ahead ahead(Meeting meeting, Map<CouncilId, Council> councils) {
		Council council = councils.get(meeting.council());
		return new Ahead(meeting.number().toString(), JapaneseDates.shown(meeting.startsAt()),
				(council != null) ? council.name() : "会議", meeting.attendee().isPresent() ? "決まっています" : "まだ決まっていません");
	}

	/**
	 * @param free tasks that anybody may take
	 * @param more how many meetings are not among those that are shown
	 */
	record Page(String yesterday, Situation.Cases all, int late, int free, List<AreaWork.Step> waiting,
			List<AreaWork.Step> others, List<Phase> phases, List<Situation.Held> people, List<Degree> degrees,
			List<Ahead> meetings, int more) {
	}

	record Phase(String key, String label, Situation.Cases count) {
	}

	record Degree(int value, String label, int issues) {
	}

	record Ahead(String number, String at, String council, String attendee) {
	}

}
