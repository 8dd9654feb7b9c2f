package jp.tsunagu.overview;

import java.util.List;
import java.util.Optional;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.ConsentOnFile;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.OpenWork;
import jp.tsunagu.intake.ConsultationView;
import jp.tsunagu.intake.ConsultationViews;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.monitoring.MonitoringRounds;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamFormation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the modules know of one record, for one person. Everything is read
 * in one transaction, in a number of statements that no other case makes greater.
 */
@Service
@Transactional(readOnly = true)
public class CaseOverviews {

	/** Two years of monthly rounds. */
	private static final int MOST_REPORTS = 24;

	private final CaseFiles cases;

	private final CaseViewers viewers;

	private final CaseAlarms alarms;

	private final ChildFiles children;

	private final ConsultationViews consultations;

	private final ConsentService consents;

	private final AssessmentService assessments;

	private final TeamFormation teams;

	private final MonitoringRounds rounds;

	private final IssueRegister issues;

	private final OpenWork work;

	CaseOverviews(CaseFiles cases, CaseViewers viewers, CaseAlarms alarms, ChildFiles children,
			ConsultationViews consultations, ConsentService consents, AssessmentService assessments,
			TeamFormation teams, MonitoringRounds rounds, IssueRegister issues, OpenWork work) {
		this.cases = cases;
		this.viewers = viewers;
		this.alarms = alarms;
		this.children = children;
		this.consultations = consultations;
		this.consents = consents;
		this.assessments = assessments;
		this.teams = teams;
		this.rounds = rounds;
		this.issues = issues;
		this.work = work;
	}

	/** Whether the area has such a record. */
	public boolean exists(RecordNumber number, AreaId area, String viewer) {
		return this.consultations.view(number, area, viewer).isPresent();
	}

	/**
	 * The record as this person may see it; empty if the area has no such record. As in
	 * Tasklist's forms, the case is opened to others by the consent on file, and what was
	 * asked at the window by {@link ConsultationViews}.
	 */
	public Optional<CaseOverview> read(RecordNumber number, AreaId area, String viewer) {
		return this.consultations.view(number, area, viewer)
			.map((found) -> this.cases.find(number)
				.map((supportCase) -> ofCase(found, supportCase, viewer))
				.orElseGet(() -> ofConsultation(found, area, viewer)));
	}

	private CaseOverview ofConsultation(ConsultationView found, AreaId area, String viewer) {
		return new CaseOverview(found.consultation(), Optional.empty(), found.identified(),
				this.consultations.identified(found, viewer), found.joined(), Optional.empty(), CasePhase.CONSULTATION,
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				this.work.of(found.number().toString(), area.toString()));
	}

	private CaseOverview ofCase(ConsultationView found, SupportCase supportCase, String viewer) {
		RecordNumber number = supportCase.number();
		AreaId area = supportCase.area();
		List<ConsentOnFile> given = this.consents.history(number.toString());
		List<Assessment> assessed = this.assessments.history(number, area, viewer);
		Optional<SupportTeam> team = this.teams.find(number);
		CasePhase phase = CasePhase.of(supportCase.isOpen(), given, supportCase.situation().lifeStage() != null,
				team.orElse(null), this.rounds.find(number).orElse(null));
		return new CaseOverview(found.consultation(), Optional.of(supportCase),
				this.viewers.mayIdentify(number, area, viewer), this.consultations.identified(found, viewer),
				found.joined(), this.children.view(number, area, viewer), phase, this.alarms.open(number),
				this.issues.of(number), assessed, this.rounds.newest(number, MOST_REPORTS),
				team.map(SupportTeam::needs).orElse(List.of()), team.map(SupportTeam::members).orElse(List.of()),
				team.map(SupportTeam::meetings).orElse(List.of()), given,
				this.work.of(number.toString(), area.toString()));
	}

}
