package jp.tsunagu.scenario;

import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.council.MeetingStatus;
import jp.tsunagu.council.MeetingYear;
import jp.tsunagu.council.MeetingYears;
import jp.tsunagu.council.SittingMode;
import jp.tsunagu.council.SubmissionStatus;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 25: an epidemic, and the second meeting of the year cannot be held. */
@WholeHouse
class Scenario25MeetingCancelledTests {

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private MeetingYears years;

	@Autowired
	private Witness witness;

	private String meeting;

	private String issue;

	@BeforeEach
	void anIssueIsOnTheAgendaOfTheSecondMeetingOfTheYear() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
		this.meeting = this.council.plan("lead", "ym-deliberation", "2027-01-22T14:00");
		this.issue = this.council.issue("coord-a", IssueScope.OPERATION, "14201", "14204");
		this.council.handedIn(this.issue);
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(this.meeting);
		this.council.attends("coord-c", this.meeting);
		Story.now("2027-01-21T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void theDayBeforeItIsPutOffAndHeldInWriting() {
		this.council.tell("coord-c", this.meeting, "POSTPONED", "newStart", "2027-02-05T10:00", "newEnd",
				"2027-02-05T11:00", "newMode", "WRITTEN", "eventNote", "感染症の流行のため");
		assertThat(this.council.meeting(this.meeting)).satisfies((changed) -> {
			assertThat(changed.status()).isEqualTo(MeetingStatus.PLANNED);
			assertThat(changed.plan().mode()).isEqualTo(SittingMode.WRITTEN);
			assertThat(changed.day()).isEqualTo("2027-02-05");
		});
		assertThat(this.witness.notes(this.meeting, TimelineKind.MEETING_CHANGED)).hasSize(1)
			.first()
			.asString()
			.as("the delay is on record")
			.contains("2027年1月22日", "2027年2月5日", "感染症の流行のため");
		assertThat(this.witness.told("coord-c", this.meeting)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(this.meeting);
		this.council.holds(this.meeting);
		this.council.result(this.issue, "ADOPTED", "書面で賛成多数");
		assertThat(this.story.open(this.issue).stream().filter((one) -> one.startsWith("councilSubmission"))).isEmpty();
	}

	@Test
	void theDayBeforeItIsCancelledAndItsAgendaIsBeforeTheNextMeetingAlthoughThatIsSoon() {
		String next = this.council.plan("lead", "ym-deliberation", "2027-01-29T14:00");
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(this.meeting);
		this.council.tell("lead", this.meeting, "CANCELLED", "eventNote", "感染症の流行のため");
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(next);
		assertThat(this.witness.told("coord-c", this.meeting)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(this.story.open(this.meeting)).isEmpty();
		this.council.holds(next);
		assertThat(this.story.tasks(this.issue, CouncilStory.RECORD)).hasSize(1);
	}

	@Test
	void theYearIsTooShortUntilAMeetingIsPlannedOrSomebodySaysWhyNot() {
		AreaId area = AreaId.of("yokosuka-miura");
		String other = this.council.plan("lead", "ym-deliberation", "2027-03-31T23:00");
		assertThat(this.witness.told("lead", this.meeting)).doesNotContain(NoticeKind.MEETINGS_MISSING);
		assertThat(year(area).isShort()).isFalse();
		this.council.tell("lead", this.meeting, "CANCELLED", "eventNote", "感染症の流行のため");
		assertThat(this.witness.told("lead", this.meeting)).contains(NoticeKind.MEETINGS_MISSING);
		assertThat(year(area)).satisfies((year) -> {
			assertThat(year.isShort()).isTrue();
			assertThat(year.missing()).isEqualTo(1);
			assertThat(year.planned()).as("the last day of March is in this year").isEqualTo(1);
		});
		this.council.tell("lead", other, "POSTPONED", "newStart", "2027-04-01T00:00", "newEnd", "2027-04-01T01:00");
		assertThat(year(area).missing()).as("the first of April is in the next").isEqualTo(2);
		this.years.waive(area, "ym-deliberation", CoordinatorId.of("lead"), " 感染症の流行が続くため ");
		assertThat(year(area)).satisfies((year) -> {
			assertThat(year.isShort()).isFalse();
			assertThat(year.waiver().reason()).isEqualTo("感染症の流行が続くため");
		});
		this.years.warnAgain(area, "ym-deliberation");
		assertThat(year(area).isShort()).isTrue();
		this.council.plan("lead", "ym-deliberation", "2027-02-12T10:00");
		this.council.plan("lead", "ym-deliberation", "2027-02-26T10:00");
		assertThat(year(area).isShort()).isFalse();
	}

	private MeetingYear year(AreaId area) {
		return this.years.of(area)
			.stream()
			.filter((one) -> one.council().id().toString().equals("ym-deliberation"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void withoutAnotherMeetingItWaitsAndNothingIsLost() {
		this.council.tell("lead", this.meeting, "CANCELLED");
		assertThat(this.council.submission(this.issue).status()).isEqualTo(SubmissionStatus.QUEUED);
		assertThat(this.witness.notes(this.issue, TimelineKind.SUBMISSION_QUEUED)).hasSize(1);
		String next = this.council.plan("lead", "ym-deliberation", "2027-01-28T14:00");
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(next);
	}

}
