package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.tsunagu.engine.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DirectoryDataTest
@Import(Absences.class)
class AbsencesTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final CoordinatorId A = CoordinatorId.of("coord-a");

	private static final CoordinatorId B = CoordinatorId.of("coord-b");

	private static final CoordinatorId C = CoordinatorId.of("coord-c");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Autowired
	private Absences absences;

	@Autowired
	private Directory directory;

	@Autowired
	private DirectoryImport directoryImport;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private jakarta.persistence.EntityManager entities;

	@Test
	void everybodyRecordsTheirOwnLeaveAndWhoStandsIn() {
		this.absences.record(A, leave(1, 5, B, "研修"));
		assertThat(this.absences.between(AREA, TODAY, TODAY.plusDays(60)))
			.containsExactly(new Absence(A, TODAY.plusDays(1), TODAY.plusDays(5), "研修", B, true));
		assertThat(this.absences.between(AREA, TODAY.plusDays(6), TODAY.plusDays(60))).isEmpty();
		assertThat(this.absences.between(AreaId.of("shonan-east"), TODAY, TODAY.plusDays(60))).isEmpty();
		assertThat(ids(TODAY)).contains("coord-a");
		assertThat(ids(TODAY.plusDays(5))).doesNotContain("coord-a");
	}

	@Test
	void aSubstituteIsToldOnlyWhileSomebodyIsAway() {
		this.absences.record(A, leave(1, 5, B, null));
		assertThat(this.absences.substitutes(List.of(A, C))).isEmpty();
		this.absences.record(C, leave(0, 0, B, null));
		assertThat(this.absences.substitutes(List.of(A, C))).isEqualTo(Map.of(C, B));
		assertThat(this.absences.substitutes(List.of())).isEmpty();
	}

	@Test
	void whatCannotBeIsRefusedAndNamesTheField() {
		assertRefused(() -> this.absences.record(A, new Leave(null, TODAY, B, null)), "「最初の日」を入力してください。");
		assertRefused(() -> this.absences.record(A, new Leave(TODAY, null, B, null)), "「最後の日」を入力してください。");
		assertRefused(() -> this.absences.record(A, leave(-1, 3, B, null)), "「最初の日」は今日以後の日にしてください。");
		assertRefused(() -> this.absences.record(A, leave(3, 2, B, null)), "「最後の日」は「最初の日」以後の日にしてください。");
		assertRefused(() -> this.absences.record(A, leave(3, 800, B, null)), "「最後の日」は2年以内の日にしてください。");
		assertRefused(() -> this.absences.record(A, leave(3, 4, B, "長".repeat(101))), "「理由」は100文字以内で入力してください。");
		assertRefused(() -> this.absences.record(A, leave(3, 4, null, null)), "「代わりの人」を選んでください。");
		assertRefused(() -> this.absences.record(A, leave(3, 4, A, null)), "「代わりの人」は、同じ圏域のほかのコーディネーター");
		assertRefused(() -> this.absences.record(A, leave(3, 4, CoordinatorId.of("coord-x"), null)),
				"「代わりの人」は、同じ圏域のほかのコーディネーター");
		assertRefused(() -> this.absences.record(CoordinatorId.of("admin"), leave(3, 4, B, null)), "名簿にあるコーディネーターだけ");
		assertThat(this.absences.between(AREA, TODAY, TODAY.plusDays(60))).isEmpty();
	}

	@Test
	void nobodyIsAwayTwiceOrTogetherWithTheirSubstitute() {
		this.absences.record(A, leave(3, 6, B, null));
		assertRefused(() -> this.absences.record(A, leave(6, 9, C, null)), "「最初の日」から「最後の日」までが、すでに入れてある不在（2026年11月23日");
		assertRefused(() -> this.absences.record(C, leave(1, 3, A, null)), "「代わりの人」の相沢 つむぎさんも、この間に不在です");
		assertRefused(() -> this.absences.record(B, leave(6, 9, C, null)), "相沢 つむぎさんの代わりを引き受けています");
		this.absences.record(A, leave(7, 9, C, null));
		this.absences.record(B, leave(7, 9, CoordinatorId.of("lead"), null));
	}

	@Test
	void aSubstituteStaysForTheWholeLeave() {
		this.jdbc.update("update tsunagu.coordinator set active_until = ? where id = 'coord-b'", TODAY.plusDays(4));
		assertRefused(() -> this.absences.record(A, leave(3, 5, B, null)), "「代わりの人」の美和 かなでさんは、不在の間に任期が終わります");
		this.absences.record(A, leave(3, 4, B, null));
	}

	@Test
	void whoWorksAloneNeedsNoSubstitute() {
		CoordinatorId alone = CoordinatorId.of("coord-x");
		this.absences.record(alone, leave(0, 1, null, null));
		assertThat(this.absences.substitutes(List.of(alone))).isEmpty();
	}

	@Test
	void aComingLeaveIsChangedOrTakenBack() {
		this.absences.record(A, leave(3, 6, B, null));
		this.absences.change(A, leave(3, 8, C, "延びた"));
		assertThat(this.absences.between(AREA, TODAY, TODAY.plusDays(60)))
			.containsExactly(new Absence(A, TODAY.plusDays(3), TODAY.plusDays(8), "延びた", C, true));
		assertRefused(() -> this.absences.change(A, leave(4, 8, C, null)), "この不在はもうありません。");
		assertRefused(() -> this.absences.change(B, leave(3, 8, C, null)), "この不在はもうありません。");
		assertRefused(() -> this.absences.change(A, leave(3, 2, C, null)), "「最後の日」は「最初の日」以後");
		this.absences.remove(A, TODAY.plusDays(3));
		assertThat(this.absences.between(AREA, TODAY, TODAY.plusDays(60))).isEmpty();
	}

	@Test
	void aLeaveThatHasBegunCanEndEarlierButNotVanish() {
		this.absences.record(A, leave(0, 6, B, null));
		assertRefused(() -> this.absences.remove(A, TODAY), "もう始まっている");
		assertRefused(() -> this.absences.change(A, new Leave(TODAY, TODAY.minusDays(1), B, null)), "「最後の日」は今日以後");
		this.absences.change(A, leave(0, 0, B, null));
		assertThat(ids(TODAY.plusDays(1))).contains("coord-a");
		this.jdbc.update("insert into tsunagu.absence values ('coord-c', ?, ?, null, null, 'coord-c')",
				TODAY.minusDays(5), TODAY.minusDays(1));
		assertRefused(() -> this.absences.change(C, leave(-5, 3, B, null)), "もう終わっている");
	}

	@Test
	void theFileNeitherIsChangedHereNorOverwritesWhatAPersonSaid() {
		this.jdbc.update("insert into tsunagu.absence values ('coord-d', ?, ?, '産休', null, null)", TODAY.plusDays(1),
				TODAY.plusDays(90));
		assertRefused(() -> this.absences.remove(CoordinatorId.of("coord-d"), TODAY.plusDays(1)), "名簿のファイル");

		this.absences.record(A, leave(3, 6, B, null));
		this.entities.flush();
		this.entities.clear();
		this.directoryImport.load(new ClassPathResource("demo/directory.yaml"));
		assertThat(this.absences.between(AREA, TODAY, TODAY.plusDays(60))).extracting(Absence::substitute).contains(B);
	}

	@Test
	void aProfileSaysWhatTheRankingAsks() {
		this.jdbc.update("update tsunagu.coordinator set active_until = ? where id = 'coord-c'", TODAY.plusDays(60));
		List<CoordinatorProfile> profiles = this.directory.profiles(AREA, TODAY);
		assertThat(profiles).extracting((profile) -> profile.coordinator().id().id())
			.containsExactly("coord-a", "coord-b", "coord-c", "coord-d", "lead");
		CoordinatorProfile leaving = profiles.get(2);
		assertThat(leaving.municipalities()).containsExactlyInAnyOrder("14208", "14301");
		assertThat(leaving.specialties()).hasSize(4).contains(Specialty.SCHOOL_ENTRY);
		assertThat(leaving.leavesSoon(TODAY)).isTrue();
		assertThat(leaving.leavesSoon(TODAY.minusDays(1))).isFalse();
		assertThat(profiles.get(0).leavesSoon(TODAY)).isFalse();
	}

	private List<String> ids(LocalDate day) {
		return this.directory.presentCoordinators(AREA, day).stream().map((one) -> one.id().id()).toList();
	}

	private static Leave leave(int first, int last, CoordinatorId substitute, String reason) {
		return new Leave(TODAY.plusDays(first), TODAY.plusDays(last), substitute, reason);
	}

	private static void assertRefused(ThrowingCallable act, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act).withMessageContaining(sentence);
	}

}
