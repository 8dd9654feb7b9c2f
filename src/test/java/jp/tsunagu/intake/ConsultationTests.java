package jp.tsunagu.intake;

import java.time.Instant;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ConsultationTests {

	private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

	private static final RecordNumber NUMBER = RecordNumber.of("YM-R08-0001");

	@Test
	void takesEachStepOnceAndInOrder() {
		Consultation consultation = received(Urgency.NORMAL);
		assertThat(consultation.status()).isEqualTo(ConsultationStatus.RECEIVED);
		assertRefused(consultation::share, "is RECEIVED, not TRIAGED");
		assertRefused(() -> consultation.agree(agreed(ResponsePolicy.CASE)), "is RECEIVED, not SHARED");

		consultation.triage(sorted(TriageOutcome.SHARE));
		assertRefused(() -> consultation.triage(sorted(TriageOutcome.SHARE)), "is TRIAGED, not RECEIVED");
		consultation.share();
		assertRefused(consultation::share, "is SHARED, not TRIAGED");
		consultation.agree(agreed(ResponsePolicy.CASE));
		assertThat(consultation.status()).isEqualTo(ConsultationStatus.POLICY_DECIDED);
		assertRefused(() -> consultation.agree(agreed(ResponsePolicy.CASE)), "is POLICY_DECIDED, not SHARED");
	}

	@ParameterizedTest
	@CsvSource({ "INFO_ONLY, ANSWERED", "ESCALATE, CLOSED", "JOIN, CLOSED", "TRANSFER, TRANSFERRED",
			"ADVICE, POLICY_DECIDED", "CASE, POLICY_DECIDED", "REFER, POLICY_DECIDED" })
	void standsWhereTheAgreementLeavesIt(ResponsePolicy policy, ConsultationStatus status) {
		Consultation consultation = received(Urgency.NORMAL);
		consultation.triage(sorted(TriageOutcome.SHARE));
		consultation.share();
		consultation.agree(agreed(policy));
		assertThat(consultation.status()).isEqualTo(status);
	}

	@Test
	void isAnsweredByTheTriageAloneWhereNothingIsLeftToAgreeOn() {
		assertThat(triaged(TriageOutcome.INFO_ONLY).answeredByTriage()).contains(ResponsePolicy.INFO_ONLY);
		assertThat(triaged(TriageOutcome.INFO_ONLY).status()).isEqualTo(ConsultationStatus.ANSWERED);
		assertThat(triaged(TriageOutcome.ADVICE).answeredByTriage()).contains(ResponsePolicy.ADVICE);
		assertThat(triaged(TriageOutcome.SHARE).answeredByTriage()).isEmpty();
	}

	@Test
	void isAnEmergencyByItsUrgencyOrItsTriageAndStaysOne() {
		assertThat(received(Urgency.NORMAL).isEmergency()).isFalse();
		assertThat(triaged(TriageOutcome.EMERGENCY).isEmergency()).isTrue();
		Consultation emergency = received(Urgency.EMERGENCY);
		emergency.triage(sorted(TriageOutcome.INFO_ONLY));
		assertThat(emergency.isEmergency()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(RedFlag.class)
	void isAnEmergencyByAnyRedFlag(RedFlag flag) {
		assertThat(reception(Urgency.INFO, VerbalConsent.GIVEN, null, List.of(flag)).isEmergency()).isTrue();
	}

	@Test
	void opensItsCaseOnceWithTheReceiverUntilSomebodyIsAgreedOn() {
		Consultation consultation = received(Urgency.EMERGENCY);
		assertThat(consultation.openCase()).isTrue();
		assertThat(consultation.openCase()).isFalse();
		assertThat(consultation.opening().proposedMain()).hasToString("coord-b");
		assertThat(consultation.opening().proposedMain()).isEqualTo(consultation.opening().keeper());
	}

	@Test
	void keepsItsNumberWhenItJoinsAnother() {
		Consultation consultation = received(Urgency.NORMAL);
		consultation.join(RecordNumber.of("YM-R08-0007"));
		assertThat(consultation.number()).isEqualTo(NUMBER);
		assertThat(consultation.joinedTo()).hasToString("YM-R08-0007");
		assertThat(consultation.status()).isEqualTo(ConsultationStatus.DUPLICATE);
	}

	@Test
	void mayBeSharedByNameOnlyWithConsentOrWhereItNamesNobody() {
		assertThat(mayBeShared(VerbalConsent.GIVEN, "花子")).isTrue();
		assertThat(mayBeShared(VerbalConsent.NOT_NEEDED, null)).isTrue();
		assertThat(mayBeShared(VerbalConsent.NOT_NEEDED, "花子")).isFalse();
		for (VerbalConsent consent : VerbalConsent.values()) {
			boolean withoutName = consent == VerbalConsent.GIVEN || consent == VerbalConsent.NOT_NEEDED;
			assertThat(mayBeShared(consent, null)).as(consent.name()).isEqualTo(withoutName);
		}
	}

	private static boolean mayBeShared(VerbalConsent consent, String childGivenName) {
		return reception(Urgency.NORMAL, consent, childGivenName, List.of()).mayBeShared();
	}

	private static void assertRefused(ThrowingCallable act, String why) {
		assertThatIllegalStateException().isThrownBy(act).withMessageContaining(why);
	}

	private static Consultation triaged(TriageOutcome outcome) {
		Consultation consultation = received(Urgency.NORMAL);
		consultation.triage(sorted(outcome));
		return consultation;
	}

	private static Consultation received(Urgency urgency) {
		return Consultation.receive(NUMBER, AreaId.of("yokosuka-miura"), CoordinatorId.of("coord-b"),
				reception(urgency, VerbalConsent.GIVEN, null, List.of()), NOW);
	}

	private static Triage sorted(TriageOutcome outcome) {
		return new Triage(Pillar.INDIVIDUAL, List.of(), null, null, outcome, null);
	}

	private static Agreement agreed(ResponsePolicy policy) {
		return new Agreement(policy, null, List.of(), null, null);
	}

	private static Reception reception(Urgency urgency, VerbalConsent consent, String childGivenName,
			List<RedFlag> redFlags) {
		return new Reception(NOW, "kamakura", Channel.PHONE, null, ConsulterType.MOTHER, null, null, null, null, null,
				childGivenName, null, null, null, null, "14204", "退院後が心配", List.of(Topic.DISCHARGE), urgency, redFlags,
				consent, null, null);
	}

}
