package jp.tsunagu.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.casefile.ChildFile;
import jp.tsunagu.casefile.RaisedRedFlag;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.ConsentOnFile;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.OpenWork;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.monitoring.MonitoringReport;
import jp.tsunagu.team.TeamMeeting;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;

/**
 * One record as one person may see it.
 *
 * @param supportCase empty as long as the consultation has become no case
 * @param identified whether this person may know whom the case is about; otherwise
 * nothing that was typed in it may be shown
 * @param told the consultations that this person may know whom they are about, as in
 * Tasklist: what was said at the window counts until something is on file
 * @param joined later consultations about the same child
 * @param child empty for who may not know it
 * @param assessments the first one first; none for who may not know whom they are about
 * @param reports of monitoring, the newest first
 */
public record CaseOverview(Consultation consultation, Optional<SupportCase> supportCase, boolean identified,
		Set<RecordNumber> told, List<Consultation> joined, Optional<ChildFile> child, CasePhase phase,
		List<RaisedRedFlag> flags, List<Issue> issues, List<Assessment> assessments, List<MonitoringReport> reports,
		List<TeamNeed> needs, List<TeamMember> members, List<TeamMeeting> meetings, List<ConsentOnFile> consents,
		OpenWork.Now work) {

	public RecordNumber number() {
		return this.consultation.number();
	}

	/** The record and the consultations that joined it. */
	public List<RecordNumber> numbers() {
		return Stream.concat(Stream.of(number()), this.joined.stream().map(Consultation::number)).toList();
	}

	/**
	 * Whether this person may know who the child is, from the file or from the window.
	 */
	public boolean isNamed() {
		return this.identified || tells(number());
	}

	public boolean tells(RecordNumber consultation) {
		return this.told.contains(consultation);
	}

	/** Whether what was typed may be shown, of the consultation or of the case. */
	boolean tells(TimelineGroup group, RecordNumber record) {
		return (group == TimelineGroup.CONSULTATION) ? tells(record) : this.identified;
	}

	/** The last day on which somebody spoke with the family or those around the child. */
	public LocalDate lastContact() {
		Stream<LocalDate> calls = Stream.concat(Stream.of(this.consultation), this.joined.stream())
			.map((call) -> LocalDate.ofInstant(call.reception().receivedAt(), JapaneseDates.TOKYO));
		Stream<LocalDate> rounds = this.reports.stream().map((report) -> report.monitoring().monitoredOn());
		Stream<LocalDate> met = Stream.concat(this.assessments.stream().map(Assessment::assessedOn),
				this.meetings.stream().map(TeamMeeting::heldOn));
		return Stream.of(calls, rounds, met).flatMap((days) -> days).max(LocalDate::compareTo).orElseThrow();
	}

}
