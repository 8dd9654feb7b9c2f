package jp.tsunagu.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SupportCaseTests {

	private static final RecordNumber NUMBER = RecordNumber.of("YM-R08-0001");

	private static final RecordNumber OTHER = RecordNumber.of("YM-R08-0002");

	private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

	private static final LocalDate NEXT = LocalDate.of(2026, 11, 27);

	private static final CoordinatorId B = CoordinatorId.of("coord-b");

	private static final CoordinatorId A = CoordinatorId.of("coord-a");

	private static final CoordinatorId C = CoordinatorId.of("coord-c");

	private static final Closure REACHED = new Closure(ClosureReason.GOAL_MET, null, null);

	@Test
	void isKeptByTheReceiverUntilSomebodyElseAccepts() {
		SupportCase opened = open();
		assertThat(opened.isOpen()).isTrue();
		assertThat(opened.mainCoordinator()).isEqualTo(B);
		assertThat(opened.subCoordinators()).isEmpty();
		assertThat(opened.nextDate()).isEqualTo(NEXT);
		assertThat(events(opened)).hasAtLeastOneElementOfType(CaseOpened.class);
	}

	@Test
	void asksNobodyOnlyWhereTheReceiverAloneIsAgreedOn() {
		assertThat(CoordinatorProposal.of(B, List.of()).asks(B)).isFalse();
		assertThat(CoordinatorProposal.of(B, List.of(C)).asks(B)).isTrue();
		assertThat(CoordinatorProposal.of(A, List.of()).asks(B)).isTrue();
		assertThat(CoordinatorProposal.of(null, List.of()).asks(B)).isTrue();
	}

	@Test
	void remembersWhoIsWantedUntilSomebodyKeepsIt() {
		SupportCase opened = open();
		assertThat(opened.proposal().main()).isEqualTo(B);
		SupportCase kept = opened.assign(A, List.of(C), NEXT);
		assertThat(kept.proposal()).isEqualTo(CoordinatorProposal.of(null, List.of(C)));

		kept.requestCoordinators(B, List.of());
		assertThat(kept.proposal()).isEqualTo(CoordinatorProposal.of(B, List.of()));
		assertThat(kept.mainCoordinator()).isEqualTo(A);
		assertThat(events(kept)).contains(new CoordinatorChangeRequested(NUMBER));
		kept.requestCoordinators(null, List.of());
		assertThat(kept.proposal()).isEqualTo(CoordinatorProposal.of(null, List.of(C)));
	}

	@Test
	void isHandedOnWithANextDate() {
		SupportCase assigned = open().assign(A, List.of(A, C), NEXT.plusDays(30));
		assertThat(assigned.mainCoordinator()).isEqualTo(A);
		assertThat(assigned.subCoordinators()).containsExactly(C);
		assertThat(assigned.nextDate()).isEqualTo(NEXT.plusDays(30));
		assertThat(events(assigned)).contains(new CoordinatorsAssigned(NUMBER, B, A));
	}

	@Test
	void closesOnceAndForAReason() {
		assertRefused(() -> open().close(NOW), "has no reason to close");
		SupportCase closed = open().reviewClosure(REACHED).close(NOW);
		assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(closed.nextDate()).isNull();
		assertRefused(() -> closed.close(NOW), "is CLOSED");
		assertRefused(() -> closed.reviewClosure(REACHED), "is CLOSED");
		assertRefused(() -> closed.assign(A, List.of(), NEXT), "is CLOSED");
		assertRefused(() -> closed.addConsultation(OTHER), "is CLOSED");
		assertRefused(() -> closed.mergeInto(OTHER, NOW), "is CLOSED");
	}

	@Test
	void endsAsADuplicateAndSaysOfWhich() {
		SupportCase merged = open().mergeInto(OTHER, NOW);
		assertThat(merged.isOpen()).isFalse();
		assertThat(events(merged)).contains(new CaseMerged(NUMBER, OTHER));
	}

	@Test
	void takesFurtherConsultationsWhileItIsOpen() {
		assertThat(events(open().addConsultation(OTHER))).contains(new ConsultationAdded(NUMBER, OTHER));
	}

	private static void assertRefused(ThrowingCallable act, String why) {
		assertThatIllegalStateException().isThrownBy(act).withMessageContaining(why);
	}

	private static SupportCase open() {
		return SupportCase.open(NUMBER, opening(B, List.of()), NOW, NEXT);
	}

	private static CaseOpening opening(CoordinatorId main, List<CoordinatorId> subs) {
		return new CaseOpening(AreaId.of("yokosuka-miura"), null, B, main, subs, CaseSituation.of(List.of(), List.of()),
				false);
	}

	private static Collection<Object> events(SupportCase supportCase) {
		return ReflectionTestUtils.invokeMethod(supportCase, "domainEvents");
	}

}
