package jp.tsunagu.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;
import jp.tsunagu.directory.Specialty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What must hold of every proposal, on a thousand areas made up from a fixed seed. */
class AttendeeRankingTests {

	private static final Set<String> KAMAKURA = Set.of("14204");

	private static final Instant LONG_AGO = Instant.parse("2026-01-05T00:00:00Z");

	@Test
	void whoIsAwayIsNeverProposed() {
		overManyAreas((candidates) -> {
			List<AttendeeScore> ranking = ranking(candidates);
			assertThat(ranking).hasSameSizeAs(candidates);
			int present = (int) candidates.stream().filter((one) -> !one.away()).count();
			assertThat(ranking.subList(0, present)).allMatch(AttendeeScore::isProposable);
			assertThat(ids(ranking.subList(present, ranking.size()))).containsExactlyInAnyOrderElementsOf(
					candidates.stream().filter(AttendeeCandidate::away).map((one) -> one.id().id()).toList());
		});
	}

	@Test
	void moreLoadNeverBringsMorePointsNorABetterPlace() {
		List<AttendanceLoad> more = List.of(new AttendanceLoad(60, 0, 0), new AttendanceLoad(0, 1, 0),
				new AttendanceLoad(0, 0, 1));
		overManyAreas((candidates) -> more.forEach((added) -> {
			AttendeeCandidate burdened = candidates.get(0);
			List<AttendeeCandidate> changed = new ArrayList<>(candidates);
			AttendanceLoad load = burdened.attendance();
			changed.set(0,
					new AttendeeCandidate(burdened.profile(),
							new AttendanceLoad(load.minutes() + added.minutes(), load.open() + added.open(),
									load.asked() + added.asked()),
							burdened.cases(), burdened.away(), burdened.lastAsked()));
			String id = burdened.id().id();
			if (!burdened.away()) {
				assertThat(points(ranking(changed), id)).isLessThanOrEqualTo(points(ranking(candidates), id));
				assertThat(ids(ranking(changed)).indexOf(id))
					.isGreaterThanOrEqualTo(ids(ranking(candidates)).indexOf(id));
			}
		}));
	}

	@Test
	void moreCasesNeverBringABetterPlace() {
		overManyAreas((candidates) -> {
			AttendeeCandidate burdened = candidates.get(0);
			List<AttendeeCandidate> changed = new ArrayList<>(candidates);
			CaseLoad kept = burdened.cases();
			changed.set(0,
					new AttendeeCandidate(burdened.profile(), burdened.attendance(),
							new CaseLoad(kept.plain() + 1, kept.heavy(), kept.changing(), kept.co() + 1),
							burdened.away(), burdened.lastAsked()));
			String id = burdened.id().id();
			assertThat(ids(ranking(changed)).indexOf(id)).isGreaterThanOrEqualTo(ids(ranking(candidates)).indexOf(id));
		});
	}

	@Test
	void theOrderOfTheInputNeverMatters() {
		overManyAreas((candidates) -> {
			List<AttendeeCandidate> shuffled = new ArrayList<>(candidates);
			Collections.shuffle(shuffled, new Random(7));
			assertThat(ranking(shuffled)).isEqualTo(ranking(candidates));
		});
	}

	@Test
	void theFlagBearerIsOneOfAll() {
		overManyAreas((candidates) -> {
			List<AttendeeCandidate> others = candidates.stream().map((one) -> as(one, !flagBearer(one))).toList();
			assertThat(ranking(others)).isEqualTo(ranking(candidates));
		});
	}

	@Test
	void whoHasAMeetingLessGoesFirstWhateverTheyAreGoodAt() {
		AttendeeCandidate able = candidate("able", new AttendanceLoad(120, 3, 0), KAMAKURA,
				EnumSet.of(Specialty.REGIONAL_PLANNING), null);
		AttendeeCandidate free = candidate("free", new AttendanceLoad(0, 3, 0), Set.of(), Set.of(), LONG_AGO);
		assertThat(ids(ranking(List.of(able, free)))).containsExactly("free", "able");
	}

	@Test
	void ofEqualLoadTheNearGoesFirstAndThenTheExpert() {
		AttendeeCandidate plain = candidate("plain", AttendanceLoad.NONE, Set.of("14201"), Set.of(), null);
		AttendeeCandidate expert = candidate("expert", AttendanceLoad.NONE, Set.of("14201"),
				EnumSet.of(Specialty.REGIONAL_PLANNING), null);
		AttendeeCandidate near = candidate("near", AttendanceLoad.NONE, KAMAKURA, Set.of(), null);
		assertThat(ids(ranking(List.of(plain, expert, near)))).containsExactly("near", "expert", "plain");
		assertThat(ranking(List.of(near)).get(0).parts()).extracting(AttendeeScore.Part::explanation)
			.containsExactly("在席", "12か月に0時間、出席の予定0件、返事待ち0件", "主担当0件、副担当0件", "協議会の市町を担当しています", "地域づくりの専門性は登録されていません");
	}

	@Test
	void ofEqualsWhoWasAskedLongestAgoGoesFirst() {
		AttendeeCandidate never = equal("z-never", null);
		AttendeeCandidate longAgo = equal("m-long-ago", LONG_AGO);
		AttendeeCandidate lately = equal("a-lately", LONG_AGO.plusSeconds(1));
		assertThat(ids(ranking(List.of(lately, longAgo, never)))).containsExactly("z-never", "m-long-ago", "a-lately");
	}

	@Test
	void ofEqualsWhoWereNeverAskedNoNameIsAlwaysFirst() {
		List<AttendeeCandidate> equals = IntStream.range(0, 4).mapToObj((i) -> equal("coord-" + i, null)).toList();
		Set<String> first = new HashSet<>();
		for (int i = 1; i <= 60; i++) {
			first.add(ids(ranking("YM-R08-M%04d".formatted(i), equals)).get(0));
		}
		assertThat(first).hasSize(4);
	}

	@Test
	void noWeightMakesSomebodyGoAgainBeforeWhoHasNotGone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AttendanceWeights(0.9, 120, 0.15, 0.1, 0.02))
			.withMessageContaining("a meeting less");
		assertThatIllegalArgumentException().isThrownBy(() -> new AttendanceWeights(0.5, 120, -1, 0.1, 0.02));
	}

	private static List<AttendeeScore> ranking(List<AttendeeCandidate> candidates) {
		return ranking("YM-R08-M0001", candidates);
	}

	private static List<AttendeeScore> ranking(String meeting, List<AttendeeCandidate> candidates) {
		return new AttendeeRanking(meeting, KAMAKURA, AttendanceWeights.USUAL).of(candidates);
	}

	private static int points(List<AttendeeScore> ranking, String id) {
		return ranking.stream().filter((score) -> score.coordinator().equals(id)).findFirst().orElseThrow().points();
	}

	private static List<String> ids(List<AttendeeScore> scores) {
		return scores.stream().map(AttendeeScore::coordinator).toList();
	}

	private static AttendeeCandidate equal(String id, Instant lastAsked) {
		return candidate(id, AttendanceLoad.NONE, Set.of(), Set.of(), lastAsked);
	}

	private static AttendeeCandidate candidate(String id, AttendanceLoad load, Set<String> municipalities,
			Set<Specialty> specialties, Instant lastAsked) {
		return new AttendeeCandidate(new CoordinatorProfile(person(id, false), specialties, municipalities, null), load,
				CaseLoad.NONE, false, lastAsked);
	}

	private static Coordinator person(String id, boolean flagBearer) {
		return new Coordinator(CoordinatorId.of(id), AreaId.of("yokosuka-miura"), id, flagBearer);
	}

	private static boolean flagBearer(AttendeeCandidate one) {
		return one.profile().coordinator().flagBearer();
	}

	private static AttendeeCandidate as(AttendeeCandidate one, boolean flagBearer) {
		CoordinatorProfile profile = one.profile();
		return new AttendeeCandidate(
				new CoordinatorProfile(person(one.id().id(), flagBearer), profile.specialties(),
						profile.municipalities(), profile.activeUntil()),
				one.attendance(), one.cases(), one.away(), one.lastAsked());
	}

	private static void overManyAreas(Consumer<List<AttendeeCandidate>> check) {
		Random random = new Random(20261124);
		for (int i = 0; i < 1000; i++) {
			check.accept(area(random));
		}
	}

	private static List<AttendeeCandidate> area(Random random) {
		return IntStream.rangeClosed(0, random.nextInt(12)).mapToObj((i) -> {
			Set<Specialty> specialties = random.nextBoolean() ? EnumSet.of(Specialty.REGIONAL_PLANNING) : Set.of();
			Set<String> municipalities = random.nextBoolean() ? KAMAKURA : Set.of("14201");
			CoordinatorProfile profile = new CoordinatorProfile(person("coord-" + i, random.nextInt(4) == 0),
					specialties, municipalities, null);
			AttendanceLoad load = new AttendanceLoad(random.nextInt(20) * 30, random.nextInt(4), random.nextInt(3));
			CaseLoad cases = new CaseLoad(random.nextInt(9), random.nextInt(4), random.nextInt(4), random.nextInt(6));
			return new AttendeeCandidate(profile, load, cases, random.nextInt(3) == 0,
					(random.nextInt(3) == 0) ? LONG_AGO.plusSeconds(random.nextInt(3)) : null);
		}).toList();
	}

}
