package jp.tsunagu.council;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.CouncilTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the page of an issue which councils have had it, each answer and what is waited
 * for.
 */
@Component
@Transactional(readOnly = true)
class SubmissionTrail implements CouncilTrail {

	private final Submissions submissions;

	private final Meetings meetings;

	private final Directory directory;

	SubmissionTrail(Submissions submissions, Meetings meetings, Directory directory) {
		this.submissions = submissions;
		this.meetings = meetings;
		this.directory = directory;
	}

	@Override
	public List<Station> of(RecordNumber issue) {
		List<Submission> known = this.submissions.findByRecordNumberOrderById(issue.toString());
		if (known.isEmpty()) {
			return List.of();
		}
		Map<CouncilId, String> councils = this.directory.councils(known.get(0).area())
			.stream()
			.collect(Collectors.toMap(Council::id, Council::name));
		Map<String, Meeting> held = this.meetings.findAllById(numbers(known))
			.stream()
			.collect(Collectors.toMap((meeting) -> meeting.number().toString(), Function.identity()));
		return known.stream()
			.filter((submission) -> submission.draft() != null && submission.draft().councilId() != null)
			.flatMap((submission) -> stations(submission, councils.get(submission.council()), held))
			.toList();
	}

	private static List<String> numbers(List<Submission> known) {
		return known.stream()
			.flatMap((submission) -> Stream.concat(submission.meeting().map(RecordNumber::toString).stream(),
					submission.decisions().stream().map(CouncilDecision::meetingNumber)))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private static Stream<Station> stations(Submission submission, String council, Map<String, Meeting> held) {
		Stream<Station> answers = submission.decisions()
			.stream()
			.map((decision) -> new Station(council, decision.meetingNumber(), day(held.get(decision.meetingNumber())),
					decision.result().label()));
		if (submission.status() == SubmissionStatus.DECIDED) {
			return answers;
		}
		String meeting = submission.meeting().map(RecordNumber::toString).orElse(null);
		return Stream.concat(answers,
				Stream.of(new Station(council, meeting, day(held.get(meeting)), submission.status().label())));
	}

	private static String day(Meeting meeting) {
		return (meeting != null) ? JapaneseDates.shown(meeting.startsAt()) : null;
	}

}
