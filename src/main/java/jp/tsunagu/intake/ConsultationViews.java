package jp.tsunagu.intake;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what of a consultation somebody may see: its receiver all of it, others of the
 * area only what consent allows (contract, invariant 7).
 */
@Service
@Transactional(readOnly = true)
public class ConsultationViews {

	/**
	 * What was said at the window opens the consultation {@code r} to the area's
	 * coordinators, as an SQL condition for lists; RegisterConsentTests holds it together
	 * with {@link #isIdentified}.
	 */
	public static final String SAID_AT_THE_WINDOW = """
			(r.verbal_consent = 'GIVEN' or r.verbal_consent = 'NOT_NEEDED' and num_nonnulls(r.child_family_name,
				r.child_given_name, r.child_kana, r.child_birth_date, r.consulter_name) = 0)""";

	private final Consultations consultations;

	private final ConsentService consents;

	private final CaseFiles cases;

	ConsultationViews(Consultations consultations, ConsentService consents, CaseFiles cases) {
		this.consultations = consultations;
		this.consents = consents;
		this.cases = cases;
	}

	/** Empty if the area has no such consultation. */
	public Optional<ConsultationView> view(RecordNumber number, AreaId area, String viewer) {
		return this.consultations.findById(number.toString())
			.filter((consultation) -> consultation.area().equals(area))
			.map((consultation) -> new ConsultationView(isIdentified(consultation, viewer), consultation,
					this.consultations.findByJoinedTo(number.toString())));
	}

	/**
	 * The receiver always; others by the newest consent on file, and as long as there is
	 * none by what was said at the window. Consent on file opens it to the case's
	 * keepers.
	 */
	public boolean isIdentified(Consultation consultation, String viewer) {
		return isIdentified(consultation, viewer, () -> onFile(consultation.recordNumber(), viewer));
	}

	/**
	 * Those of a record's consultations that this person may know whom they are about;
	 * what is on file is asked once.
	 */
	public Set<RecordNumber> identified(ConsultationView record, String viewer) {
		Optional<Boolean> onFile = onFile(record.consultation().recordNumber(), viewer);
		return Stream.concat(Stream.of(record.consultation()), record.joined().stream())
			.filter((consultation) -> isIdentified(consultation, viewer, () -> onFile))
			.map(Consultation::number)
			.collect(Collectors.toSet());
	}

	private static boolean isIdentified(Consultation consultation, String viewer, Supplier<Optional<Boolean>> onFile) {
		return consultation.receivedBy().toString().equals(viewer)
				|| onFile.get().orElseGet(() -> consultation.reception().mayBeShared());
	}

	private Optional<Boolean> onFile(RecordNumber record, String viewer) {
		return this.consents.opensToCoordinators(record.toString()).map((opens) -> opens || keeps(record, viewer));
	}

	private boolean keeps(RecordNumber record, String viewer) {
		return this.cases.find(record).filter((found) -> found.isKeptBy(CoordinatorId.of(viewer))).isPresent();
	}

}
