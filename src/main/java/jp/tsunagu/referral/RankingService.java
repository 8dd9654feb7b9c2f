package jp.tsunagu.referral;

import java.util.List;
import java.util.Set;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.ChildId;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.IntakeService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the coordinators of an area for one record, and explains itself. */
@Service
@Transactional(readOnly = true)
public class RankingService {

	private final Candidates candidates;

	private final CaseFiles cases;

	private final IntakeService intake;

	private final Directory directory;

	private final SpecialtyRules specialties;

	private final Weights weights;

	RankingService(Candidates candidates, CaseFiles cases, IntakeService intake, Directory directory,
			SpecialtyRules specialties, Weights weights) {
		this.candidates = candidates;
		this.cases = cases;
		this.intake = intake;
		this.directory = directory;
		this.specialties = specialties;
		this.weights = weights;
	}

	/** The ranking for a case, best first. */
	List<Score> rank(RecordNumber number, AreaId area, Set<Specialty> needed) {
		Consultation consultation = this.intake.get(number);
		ChildId child = this.cases.find(number).map(SupportCase::child).orElse(consultation.child());
		Municipality municipality = this.directory.municipality(consultation.reception().municipality())
			.orElse(Municipality.OTHER_AREA);
		return new Ranking(new Need(number, needed, municipality), this.weights)
			.of(this.candidates.of(area, number, child));
	}

	/** The ranking of this moment, for those who are about to agree on a main. */
	public Outlook outlook(RecordNumber number) {
		Consultation consultation = this.intake.get(number);
		CaseSituation situation = consultation.situation();
		Set<Specialty> needed = SpecialtyRules.joined(this.specialties.codes(situation), situation);
		return new Outlook(List.copyOf(needed), rank(number, consultation.area(), needed));
	}

	/** What is needed, and how everybody stands. */
	public record Outlook(List<Specialty> neededSpecialties, List<Score> candidates) {
	}

}
