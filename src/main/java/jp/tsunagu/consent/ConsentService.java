package jp.tsunagu.consent;

import java.time.Clock;

import jp.tsunagu.directory.CoordinatorId;

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

	public void give(String recordNumber, CoordinatorId recordedBy, Consent consent) {
		this.consents.save(new GivenConsent(recordNumber, recordedBy, this.clock.instant(), consent));
	}

}
