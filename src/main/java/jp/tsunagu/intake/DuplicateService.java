package jp.tsunagu.intake;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ChildEntered;
import jp.tsunagu.casefile.ChildRegister;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same child at two windows: finds, asks, joins. Nothing is merged by itself, both
 * numbers stay (brief 8, scenario 3).
 */
@Service
@Transactional
public class DuplicateService {

	private final Consultations consultations;

	private final ChildRegister children;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	DuplicateService(Consultations consultations, ChildRegister children, CaseFiles cases, Timeline timeline,
			Notices notices) {
		this.consultations = consultations;
		this.children = children;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
	}

	/**
	 * Earlier records of the area that may be about the same child, in the order of their
	 * numbers.
	 */
	public List<DuplicateCandidate> candidates(RecordNumber number) {
		Consultation consultation = get(number);
		if (consultation.child() == null) {
			return List.of();
		}
		var alike = this.children.alike(consultation.area(), consultation.child(), consultation.reception().child());
		return this.consultations.findAbout(alike.stream().map((child) -> child.id()).toList())
			.stream()
			.map(this::candidate)
			.toList();
	}

	/**
	 * Records the answer; says whether the consultation joins a record that is still
	 * running.
	 */
	public boolean decide(RecordNumber number, CoordinatorId by, DuplicateDecision decision) {
		Consultation consultation = get(number);
		this.timeline.add(number, TimelineKind.DUPLICATE_DECIDED, by, decision.reason());
		if (decision.sameChild() != SameChild.YES) {
			return false;
		}
		Consultation existing = get(RecordNumber.of(decision.existingCaseNumber()));
		consultation.about(existing.child());
		boolean joins = isRunning(existing);
		this.consultations.findByJoinedTo(number.toString()).forEach((joined) -> follow(joined, existing, joins));
		if (joins) {
			consultation.join(existing.number());
		}
		this.consultations.save(consultation);
		return joins;
	}

	/**
	 * Adds the consultation to the case it joined, or tells whoever is still sorting the
	 * earlier one.
	 */
	public void join(RecordNumber number) {
		Consultation consultation = get(number);
		RecordNumber existing = consultation.joinedTo();
		if (this.cases.find(existing).filter(SupportCase::isOpen).isPresent()) {
			this.cases.addConsultation(existing, number);
		}
		this.notices.tell(List.of(get(existing).receivedBy()), NoticeKind.SAME_CHILD_JOINED, existing.toString());
		this.timeline.add(number, TimelineKind.JOINED, consultation.receivedBy(), existing.toString());
		if (consultation.isCaseOpened()) {
			this.cases.mergeInto(number, existing);
		}
	}

	/** A child first known by its case is found again by later consultations. */
	@EventListener
	public void on(ChildEntered event) {
		Consultation consultation = get(event.number());
		if (consultation.child() == null) {
			consultation.about(event.child());
			this.consultations.save(consultation);
		}
	}

	/**
	 * What had joined this consultation is about the same child and goes where it goes.
	 */
	private void follow(Consultation joined, Consultation existing, boolean joins) {
		joined.about(existing.child());
		if (joins) {
			joined.join(existing.number());
		}
		this.consultations.save(joined);
	}

	private DuplicateCandidate candidate(Consultation found) {
		LocalDate receivedOn = LocalDate.ofInstant(found.reception().receivedAt(), JapaneseDates.TOKYO);
		return new DuplicateCandidate(found.number(), found.status(), found.receivedBy(), receivedOn, isRunning(found));
	}

	private boolean isRunning(Consultation found) {
		boolean caseIsOpen = this.cases.find(found.number()).filter(SupportCase::isOpen).isPresent();
		return found.isOpen() || caseIsOpen;
	}

	private Consultation get(RecordNumber number) {
		return this.consultations.findById(number.toString()).orElseThrow();
	}

}
