package jp.tsunagu.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what families have agreed to and taken back. The newest consent of a record
 * counts, less what was withdrawn of it.
 */
@Service
@Transactional
public class ConsentService {

	/**
	 * {@link #opensToCoordinators} as an SQL condition on {@code %1$s}, a record number,
	 * and {@code :today}, for lists that ask it of every line; RegisterConsentTests holds
	 * the two together. Served by x_consent and x_consent_withdrawal.
	 */
	public static final String OPENS_TO_COORDINATORS = """
			exists (select 1 from (select * from tsunagu.consent
				where record_number = %1$s order by id desc limit 1) newest
			where 'COORDINATOR_SHARING' = any(newest.purposes) and 'COORDINATORS' = any(newest.recipients)
			and (newest.valid_to is null or newest.valid_to >= :today)
			and not exists (select 1 from tsunagu.consent_withdrawal taken where taken.consent_id = newest.id
				and (taken.everything or 'COORDINATOR_SHARING' = any(taken.purposes)
				or 'COORDINATORS' = any(taken.recipients)))
			and exists (select 1 from unnest(newest.groups) part
				where not exists (select 1 from tsunagu.consent_withdrawal taken
					where taken.consent_id = newest.id and part = any(taken.groups))))""";

	/**
	 * That {@link #opensToCoordinators} is empty, as an SQL condition on {@code %1$s}.
	 * Served by x_consent and x_consent_withdrawal_spoken.
	 */
	public static final String NOTHING_ON_FILE = """
			(not exists (select 1 from tsunagu.consent where record_number = %1$s)
			and not exists (select 1 from tsunagu.consent_withdrawal spoken
				where spoken.record_number = %1$s and spoken.consent_id is null
				and (spoken.everything or 'COORDINATOR_SHARING' = any(spoken.purposes)
				or 'COORDINATORS' = any(spoken.recipients))))""";

	private final Consents consents;

	private final Withdrawals withdrawals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsentService(Consents consents, Withdrawals withdrawals, ApplicationEventPublisher events, Clock clock) {
		this.consents = consents;
		this.withdrawals = withdrawals;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the area's coordinators may see who a record is about; empty as long as
	 * nothing of it is on file, neither a consent nor its withdrawal.
	 */
	@Transactional(readOnly = true)
	public Optional<Boolean> opensToCoordinators(String recordNumber) {
		return agreesToCoordinators(recordNumber)
			.map((agrees) -> agrees && newest(recordNumber).filter((consent) -> consent.isValid(today())).isPresent());
	}

	/**
	 * Whether the family wants its coordinators to share, whatever the date: a consent
	 * that has merely run out is no refusal. Empty as above.
	 */
	@Transactional(readOnly = true)
	public Optional<Boolean> agreesToCoordinators(String recordNumber) {
		return standing(recordNumber)
			.map((consent) -> consent.agreesTo(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS))
			.or(() -> spokenWithdrawals(recordNumber).stream()
				.filter((taken) -> taken.covers(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS))
				.findFirst()
				.map((taken) -> false));
	}

	/** Those of many records that {@link #opensToCoordinators} says yes to. */
	@Transactional(readOnly = true)
	public Set<String> openToCoordinators(Collection<String> recordNumbers) {
		List<GivenConsent> newest = recordNumbers.isEmpty() ? List.of() : this.consents.findNewestOf(recordNumbers);
		Map<Long, List<WithdrawnConsent>> withdrawn = withdrawalsOf(newest);
		return newest.stream()
			.filter((consent) -> new StandingConsent(consent, withdrawn.getOrDefault(consent.id(), List.of()))
				.opens(Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS, today()))
			.map(GivenConsent::recordNumber)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether this may be shared today for this purpose with this class of people; no
	 * without a consent on file.
	 */
	@Transactional(readOnly = true)
	public boolean allows(String recordNumber, Purpose purpose, Recipient recipient) {
		return !groups(recordNumber, purpose, recipient).isEmpty();
	}

	/**
	 * The parts of the file that this class of people may be told today for this purpose;
	 * none without a consent on file.
	 */
	@Transactional(readOnly = true)
	public List<VisibilityGroup> groups(String recordNumber, Purpose purpose, Recipient recipient) {
		return standing(recordNumber).filter((consent) -> consent.opens(purpose, recipient, today()))
			.map(StandingConsent::groups)
			.orElse(List.of());
	}

	/**
	 * {@link #groups(String, Purpose, Recipient)} of many records at once, each for its
	 * own class of people; so many statements for any number.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<VisibilityGroup>> groups(Map<String, Recipient> recordNumbers, Purpose purpose) {
		List<GivenConsent> newest = recordNumbers.isEmpty() ? List.of()
				: this.consents.findNewestOf(recordNumbers.keySet());
		Map<Long, List<WithdrawnConsent>> withdrawn = withdrawalsOf(newest);
		return newest.stream()
			.map((consent) -> new StandingConsent(consent, withdrawn.getOrDefault(consent.id(), List.of())))
			.filter((consent) -> consent.opens(purpose, recordNumbers.get(consent.given().recordNumber()), today()))
			.collect(Collectors.toMap((consent) -> consent.given().recordNumber(), StandingConsent::groups));
	}

	/** The consent on file that counts, with what of it holds today. */
	@Transactional(readOnly = true)
	public Optional<ConsentScope> scope(String recordNumber) {
		return standing(recordNumber).map((consent) -> consent.on(today()));
	}

	/**
	 * Whether the family has taken back all it had agreed to, at once or bit by bit. What
	 * has run out by itself was not taken back.
	 */
	@Transactional(readOnly = true)
	public boolean isAllWithdrawn(String recordNumber) {
		return standing(recordNumber).map(StandingConsent::isNothingLeft)
			.orElseGet(() -> spokenWithdrawals(recordNumber).stream().anyMatch(WithdrawnConsent::isOfEverything));
	}

	/**
	 * Every consent on file of a record, the one that counts first, with what was taken
	 * back of each.
	 */
	@Transactional(readOnly = true)
	public List<ConsentOnFile> history(String recordNumber) {
		List<GivenConsent> given = this.consents.findByRecordNumberOrderByIdDesc(recordNumber);
		Map<Long, List<WithdrawnConsent>> withdrawn = withdrawalsOf(given);
		return given.stream().map((consent) -> {
			List<WithdrawnConsent> taken = withdrawn.getOrDefault(consent.id(), List.of());
			return new ConsentOnFile(consent.recordedAt(), new StandingConsent(consent, taken).on(today()),
					taken.stream().map(WithdrawnConsent::withdrawal).toList());
		}).toList();
	}

	/**
	 * Puts a consent on file, which counts from now on in place of any before; without a
	 * date of its own it ends as the law and the house have it.
	 * @param birthDate the child's, or null: a guardian's consent ends with the day
	 * before the 18th birthday
	 */
	public void give(String recordNumber, CoordinatorId recordedBy, Consent consent, LocalDate birthDate) {
		this.consents.save(new GivenConsent(recordNumber, recordedBy, this.clock.instant(), consent.onFile(birthDate)));
		this.events.publishEvent(new ConsentRecorded(recordNumber));
	}

	/**
	 * Narrows the newest consent at once, or, with none on file, what was said at the
	 * window.
	 */
	public void withdraw(String recordNumber, CoordinatorId recordedBy, Withdrawal withdrawal) {
		Long narrowed = newest(recordNumber).map(GivenConsent::id).orElse(null);
		this.withdrawals
			.save(new WithdrawnConsent(recordNumber, narrowed, recordedBy, this.clock.instant(), withdrawal));
		this.events.publishEvent(new ConsentNarrowed(recordNumber));
	}

	/** Takes back all that is left, as when a message says no more than that. */
	public void withdrawAll(String recordNumber, CoordinatorId recordedBy) {
		withdraw(recordNumber, recordedBy, new Withdrawal(today(), true, List.of(), List.of(), List.of()));
	}

	private Optional<StandingConsent> standing(String recordNumber) {
		return newest(recordNumber)
			.map((consent) -> new StandingConsent(consent, this.withdrawals.findByConsentId(consent.id())));
	}

	private Map<Long, List<WithdrawnConsent>> withdrawalsOf(List<GivenConsent> given) {
		return given.isEmpty() ? Map.of()
				: this.withdrawals.findByConsentIdInOrderById(given.stream().map(GivenConsent::id).toList())
					.stream()
					.collect(Collectors.groupingBy(WithdrawnConsent::consentId));
	}

	/** What was taken back of what was said before there was any consent on file. */
	private List<WithdrawnConsent> spokenWithdrawals(String recordNumber) {
		return this.withdrawals.findByRecordNumberAndConsentIdIsNull(recordNumber);
	}

	private Optional<GivenConsent> newest(String recordNumber) {
		return this.consents.findFirstByRecordNumberOrderByIdDesc(recordNumber);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
