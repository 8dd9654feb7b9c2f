package jp.tsunagu.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.casefile.CaseOpening;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 共有・協議: the area's coordinators see a consultation, say what they think and agree;
 * nobody dispatches (report 3-4).
 */
@Service
@Transactional
public class ConferenceService {

	private final Consultations consultations;

	private final Opinions opinions;

	private final CaseFiles cases;

	private final IssueRegister issues;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	ConferenceService(Consultations consultations, Opinions opinions, CaseFiles cases, IssueRegister issues,
			Directory directory, Timeline timeline, Notices notices, Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.cases = cases;
		this.issues = issues;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Shares it; answers who is asked: every active, present coordinator but the
	 * receiver.
	 */
	public List<CoordinatorId> share(RecordNumber number) {
		Consultation consultation = get(number);
		consultation.share();
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		List<CoordinatorId> others = this.directory.presentCoordinators(consultation.area(), today)
			.stream()
			.map(Coordinator::id)
			.filter((id) -> !id.equals(consultation.receivedBy()))
			.toList();
		this.notices.tell(others, NoticeKind.CONSULTATION_SHARED, number.toString());
		this.timeline.add(number, TimelineKind.SHARED, consultation.receivedBy(), null);
		this.consultations.save(consultation);
		return others;
	}

	public void giveOpinion(RecordNumber number, CoordinatorId by, OpinionForm opinion) {
		this.opinions.save(new Opinion(number, by, this.clock.instant(), opinion));
		this.timeline.add(number, TimelineKind.OPINION, by, opinion.opinion());
	}

	/** The opinions are in or their time is over: receiver and secretariat are told. */
	public void tellPolicyIsDue(RecordNumber number) {
		Consultation consultation = get(number);
		List<CoordinatorId> told = new ArrayList<>(ids(this.directory.flagBearers(consultation.area())));
		told.add(consultation.receivedBy());
		this.notices.tell(told, NoticeKind.POLICY_DUE, number.toString());
	}

	public Consultation agree(RecordNumber number, CoordinatorId by, Agreement agreement) {
		Consultation consultation = get(number);
		Refusal.unless(consultation.mayBeLedBy(agreement),
				"家族が情報の共有を断っているため、「主担当」と「副担当」は受付者のほかには選べません。" + "受付者が主担当のまま支援を始め、共有の同意を得てから担当の変更を求めてください。");
		consultation.agree(agreement);
		this.notices.tell(ids(this.directory.coordinators(consultation.area())), NoticeKind.POLICY_AGREED,
				number.toString());
		this.timeline.add(number, TimelineKind.POLICY_AGREED, by, agreement.policyNote());
		return this.consultations.save(consultation);
	}

	/**
	 * Opens the case that was agreed on; after an emergency it is open already and only
	 * its keepers change.
	 */
	public void openCase(RecordNumber number) {
		Consultation consultation = get(number);
		CaseOpening opening = withReceiversOfJoined(consultation);
		if (consultation.openCase()) {
			this.cases.open(number, opening);
		}
		else {
			this.cases.requestCoordinators(number, opening.proposedMain(), opening.proposedSubs());
		}
		consultation.inAction();
		this.consultations.save(consultation);
	}

	/** What it shows is beyond one case: it goes into the register of issues. */
	public void escalate(RecordNumber number) {
		Consultation consultation = get(number);
		this.issues.escalate(number, consultation.area(), consultation.receivedBy(),
				consultation.reception().chiefComplaint(), consultation.reception().municipality());
	}

	/** An emergency: the case opens before anybody is asked, and everybody is told. */
	public void openAtOnce(RecordNumber number) {
		Consultation consultation = get(number);
		if (consultation.openCase()) {
			this.cases.open(number, consultation.opening());
			this.notices.tell(ids(this.directory.coordinators(consultation.area())), NoticeKind.EMERGENCY,
					number.toString());
			this.consultations.save(consultation);
		}
	}

	@Transactional(readOnly = true)
	public List<Opinion> opinions(RecordNumber number) {
		return this.opinions.findByConsultationOrderById(number.toString());
	}

	private CaseOpening withReceiversOfJoined(Consultation consultation) {
		CaseOpening opening = consultation.opening();
		List<CoordinatorId> subs = new ArrayList<>(opening.proposedSubs());
		this.consultations.findByJoinedTo(consultation.number().toString())
			.stream()
			.map(Consultation::receivedBy)
			.filter((receiver) -> !receiver.equals(opening.proposedMain()) && !subs.contains(receiver))
			.forEach(subs::add);
		return new CaseOpening(opening.area(), opening.child(), opening.keeper(), opening.proposedMain(), subs,
				opening.situation(), opening.sharingRefused());
	}

	private Consultation get(RecordNumber number) {
		return this.consultations.findById(number.toString()).orElseThrow();
	}

	private static List<CoordinatorId> ids(List<Coordinator> coordinators) {
		return coordinators.stream().map(Coordinator::id).toList();
	}

}
