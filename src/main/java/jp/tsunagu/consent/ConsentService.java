package jp.tsunagu.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what families have agreed to. */
@Service
@Transactional
public class ConsentService {

	private final Consents consents;

	private final Clock clock;

	ConsentService(Consents consents, Clock clock) {
		this.consents = consents;
		this.clock = clock;
	}

	/**
	 * Whether the area's coordinators may see who a record is about; empty as long as no
	 * consent is on file. The newest one counts.
	 */
	@Transactional(readOnly = true)
	public Optional<Boolean> opensToCoordinators(String recordNumber) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		return this.consents.findFirstByRecordNumberOrderByIdDesc(recordNumber)
			.map((consent) -> consent.opensTo(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS, today));
	}

	public void give(String recordNumber, CoordinatorId recordedBy, Consent consent) {
		this.consents.save(new GivenConsent(recordNumber, recordedBy, this.clock.instant(), consent));
	}

}
