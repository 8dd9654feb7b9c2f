package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.intake.ConsultationStatus;
import jp.tsunagu.intake.IntakeService;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.CaseStory.member;
import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scenario 22 of the brief: the death of a child stops everything at once. */
@WholeHouse
class Scenario22DeathTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private TeamStory teamStory;

	@Autowired
	private Witness witness;

	@Autowired
	private IntakeService intake;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario22TheDeathOfAChildStopsEverythingAtOnce() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.caseStory.consent("coord-b", number);
		this.caseStory.assess("coord-b", number);
		this.caseStory.team("coord-b", number);
		this.caseStory.tell("coord-b", number, "ISSUE", "eventNote", "夜間に呼べる訪問看護がない");
		this.caseStory.awaitRound(number);
		this.caseStory.tell("coord-b", number, "RED_FLAG", "redFlags", codes("LIFE_RISK"));
		this.caseStory.tell("coord-b", number, "MEMBER_LEFT", "teamMember",
				this.teamStory.members(number).get(0).id().toString());
		this.caseStory.propose("coord-b", number, member("s-004", "HOME_NURSE"));
		this.caseStory.tell("coord-b", number, "COORDINATOR_CHANGE", "newMain", "coord-a", "eventNote", "異動");
		assertThat(this.witness.openTasks(number)).hasSize(5);
		List<NoticeKind> before = this.witness.told("coord-b", number);

		// N informs at night, and A, who happens to be on the phone, tells it
		this.caseStory.tell("coord-a", number, "DECEASED", "eventOn", Story.today(), "eventNote", "ご自宅で");

		assertThat(this.story.open(number)).as("no task, no timer, no mail under way").isEmpty();
		assertThat(this.teamStory.mails(number)).extracting(Mail::status).containsOnly(MailStatus.CANCELLED);
		assertThat(this.witness.caseOf(number).status()).isEqualTo(CaseStatus.CLOSED_DECEASED);
		assertThat(this.witness.caseOf(number).nextDate()).isNull();
		assertThat(this.witness.notes(number, TimelineKind.CHILD_DECEASED)).singleElement()
			.satisfies((line) -> assertThat(line).contains("ご自宅で"));
		assertThat(this.witness.told("coord-b", number)).as("gently, once")
			.hasSize(before.size() + 1)
			.startsWith(NoticeKind.CASE_ENDED);
		assertThat(this.witness.told("coord-c", number)).startsWith(NoticeKind.CASE_ENDED);
		assertThat(this.witness.told("coord-d", number)).doesNotContain(NoticeKind.CASE_ENDED);
		assertThat(this.witness.issues(number)).contains("夜間に呼べる訪問看護がない");

		// the file is locked
		for (String kind : List.of("NOTE", "RED_FLAG", "DECEASED")) {
			assertThatExceptionOfType(Refusal.class).as(kind)
				.isThrownBy(() -> this.caseStory.tell("coord-b", number, kind, "eventNote", "もう一度", "redFlags",
						codes("LIFE_RISK")));
		}
		assertThat(this.witness.lines(number)).last()
			.satisfies((line) -> assertThat(line.kind()).isEqualTo(TimelineKind.CASE_CLOSED));
	}

	@Test
	void anEmergencyThatIsStillSharedWithTheAreaFallsSilentAsWell() {
		String sorted = emergency();
		this.story.complete("coord-d", sorted, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"EMERGENCY");
		assertThat(this.story.tasks(sorted, "UserTask_GiveOpinion")).isNotEmpty();
		String unsorted = emergency();
		for (String number : List.of(sorted, unsorted)) {
			this.caseStory.tell("coord-d", number, "DECEASED");
			assertThat(this.story.open(number)).as("no opinion, no triage, no policy").isEmpty();
			assertThat(this.intake.get(RecordNumber.of(number)).status()).isEqualTo(ConsultationStatus.CLOSED);
		}
	}

	private String emergency() {
		return this.story.number(this.story.receive("coord-d", with(reception(), "redFlags", codes("DEVICE_POWER"))));
	}

}
