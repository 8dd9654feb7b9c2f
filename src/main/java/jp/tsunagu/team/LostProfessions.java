package jp.tsunagu.team;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.ConsentNarrowed;
import jp.tsunagu.consent.ConsentRecorded;
import jp.tsunagu.consent.ConsentService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A profession that a team loses with the family's consent is looked for again: nothing
 * missing disappears silently (scenario 5). With the last of the consent the case itself
 * ends, and nobody is looked for.
 */
@Component
class LostProfessions {

	private final SharingEnds sharing;

	private final Teams teams;

	private final CaseFiles cases;

	private final ConsentService consents;

	private final ApplicationEventPublisher events;

	LostProfessions(SharingEnds sharing, Teams teams, CaseFiles cases, ConsentService consents,
			ApplicationEventPublisher events) {
		this.sharing = sharing;
		this.teams = teams;
		this.cases = cases;
		this.consents = consents;
		this.events = events;
	}

	/** Whichever listener comes first: sharing has ended before anybody is missed. */
	@EventListener
	@Transactional
	public void on(ConsentNarrowed event) {
		this.sharing.on(event);
		lookFor(event.recordNumber());
	}

	/** A consent given anew may reach fewer people than the one before. */
	@EventListener
	@Transactional
	public void on(ConsentRecorded event) {
		this.sharing.on(event);
		lookFor(event.recordNumber());
	}

	private void lookFor(String recordNumber) {
		RecordNumber number = RecordNumber.of(recordNumber);
		if (this.cases.find(number).filter(SupportCase::isOpen).isPresent()
				&& !this.consents.isAllWithdrawn(recordNumber)) {
			this.teams.find(number).ifPresent((team) -> lookFor(number, team));
		}
	}

	private void lookFor(RecordNumber number, SupportTeam team) {
		this.cases.learn(number, (known) -> known.withServiceCount(team.services()));
		if (team.needs().stream().anyMatch(TeamNeed::isUndecided)) {
			this.events.publishEvent(new ProfessionLost(number));
		}
	}

}
