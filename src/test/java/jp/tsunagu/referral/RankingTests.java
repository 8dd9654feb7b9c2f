package jp.tsunagu.referral;

import java.time.Instant;
import java.time.LocalDate;
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
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.directory.Specialty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What must hold of every ranking, on a thousand areas made up from a fixed seed. */
class RankingTests {

	private static final Municipality KAMAKURA = new Municipality("14204", "鎌倉市");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Instant LONG_AGO = Instant.parse("2026-01-05T00:00:00Z");

	private static final Load FREE = new Load(CaseLoad.NONE, 0, 0);

	@Test
	void whoIsAwayIsNeverRanked() {
		overManyAreas((area) -> {
			List<Score> ranking = ranking(area.need(), area.candidates());
			assertThat(ranking).hasSameSizeAs(area.candidates());
			assertThat(ids(ranking.stream().filter((score) -> !score.isRanked()).toList()))
				.containsExactlyInAnyOrderElementsOf(area.candidates()
					.stream()
					.filter((candidate) -> !candidate.isPresent())
					.map((candidate) -> candidate.id().id())
					.toList());
			int present = (int) area.candidates().stream().filter(Candidate::isPresent).count();
			assertThat(ranking.subList(0, present)).allMatch(Score::isRanked);
		});
	}

	@Test
	void moreLoadNeverBringsMorePointsNorABetterPlace() {
		overManyAreas((area) -> {
			Candidate burdened = area.candidates().get(0);
			List<Candidate> changed = new ArrayList<>(area.candidates());
			changed.set(0, with(burdened, plus(burdened.load())));
			List<Score> before = ranking(area.need(), area.candidates());
			List<Score> after = ranking(area.need(), changed);
			String id = burdened.id().id();
			if (burdened.isPresent()) {
				assertThat(points(after, id)).isLessThanOrEqualTo(points(before, id));
				assertThat(ids(after).indexOf(id)).isGreaterThanOrEqualTo(ids(before).indexOf(id));
			}
		});
	}

	@Test
	void theOrderOfTheInputNeverMatters() {
		overManyAreas((area) -> {
			List<Candidate> shuffled = new ArrayList<>(area.candidates());
			Collections.shuffle(shuffled, new Random(7));
			assertThat(ranking(area.need(), shuffled)).isEqualTo(ranking(area.need(), area.candidates()));
		});
	}

	@Test
	void thePointsAreTheProductOfTheParts() {
		overManyAreas((area) -> assertThat(ranking(area.need(), area.candidates())).filteredOn(Score::isRanked)
			.allSatisfy((score) -> {
				double product = score.parts().stream().mapToDouble(Score.Part::factor).reduce(100, (a, b) -> a * b);
				assertThat((double) score.points()).isCloseTo(product, org.assertj.core.data.Offset.offset(0.5));
				assertThat(score.parts()).extracting(Score.Part::explanation).doesNotContain("").hasSize(5);
			}));
	}

	@Test
	void ofEqualsWhoWasAskedLongestAgoGoesFirst() {
		Candidate never = candidate("z-never", FREE, null);
		Candidate longAgo = candidate("m-long-ago", FREE, LONG_AGO);
		Candidate lately = candidate("a-lately", FREE, LONG_AGO.plusSeconds(1));
		assertThat(ids(ranking(need("YM-R08-0001"), List.of(lately, longAgo, never)))).containsExactly("z-never",
				"m-long-ago", "a-lately");
	}

	@Test
	void ofEqualsWhoWereNeverAskedNoNameIsAlwaysFirst() {
		List<Candidate> equals = IntStream.range(0, 4).mapToObj((i) -> candidate("coord-" + i, FREE, null)).toList();
		Set<String> first = new HashSet<>();
		for (int i = 1; i <= 60; i++) {
			Need need = need("YM-R08-%04d".formatted(i));
			first.add(ids(ranking(need, equals)).get(0));
			assertThat(ranking(need, equals)).isEqualTo(ranking(need, equals));
		}
		assertThat(first).hasSize(4);
	}

	@Test
	void eachPartTipsTheScale() {
		Candidate plain = candidate("plain", FREE, null);
		CoordinatorProfile profile = plain.profile();
		CoordinatorProfile skilled = new CoordinatorProfile(person("skilled"), Set.of(Specialty.RESPIRATORY), Set.of(),
				null);
		CoordinatorProfile near = new CoordinatorProfile(person("near"), Set.of(), Set.of("14204"), null);
		assertThat(points("skilled", new Candidate(skilled, FREE, null, null, null, false, null))).isEqualTo(150);
		assertThat(points("near", new Candidate(near, FREE, null, null, null, false, null))).isEqualTo(130);
		assertThat(points("plain", new Candidate(profile, FREE, null, null, null, true, null))).isEqualTo(150);
		assertThat(points("plain", new Candidate(profile, FREE, null, null, DAY, false, null))).isEqualTo(50);
		assertThat(points("plain", new Candidate(profile, FREE, null, DAY, null, false, null))).isEqualTo(100);
		assertThat(points("plain", with(plain, new Load(new CaseLoad(2, 2, 0, 0), 0, 0)))).isEqualTo(67);
	}

	@Test
	void saysWhatALoadIsMadeOf() {
		assertThat(FREE.explained(Weights.USUAL)).isEqualTo("いまの担当はありません");
		assertThat(new Load(new CaseLoad(1, 2, 3, 4), 5, 2).explained(Weights.USUAL))
			.isEqualTo("主担当1件、主担当（32点以上）2件、主担当（移行期）3件、副担当4件、対応中の相談5件、会議出席2件（負担 11.1）");
	}

	@Test
	void weightsAreWithinReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Weights(1, 1, 1, -0.1, 1, 1, 1, 1, 1, 1, 1));
	}

	private static int points(String id, Candidate candidate) {
		return points(ranking(need("YM-R08-0001"), List.of(candidate)), id);
	}

	private static int points(List<Score> ranking, String id) {
		return ranking.stream().filter((score) -> score.coordinator().equals(id)).findFirst().orElseThrow().points();
	}

	private static List<Score> ranking(Need need, List<Candidate> candidates) {
		return new Ranking(need, Weights.USUAL).of(candidates);
	}

	private static List<String> ids(List<Score> scores) {
		return scores.stream().map(Score::coordinator).toList();
	}

	private static Need need(String number) {
		return new Need(RecordNumber.of(number), EnumSet.of(Specialty.RESPIRATORY, Specialty.NUTRITION), KAMAKURA);
	}

	private static Coordinator person(String id) {
		return new Coordinator(CoordinatorId.of(id), AreaId.of("yokosuka-miura"), id, false);
	}

	private static Candidate candidate(String id, Load load, Instant lastAsked) {
		return new Candidate(new CoordinatorProfile(person(id), Set.of(), Set.of(), null), load, null, null, null,
				false, lastAsked);
	}

	private static Candidate with(Candidate candidate, Load load) {
		return new Candidate(candidate.profile(), load, candidate.awayUntil(), candidate.awayFrom(),
				candidate.leavesOn(), candidate.known(), candidate.lastAsked());
	}

	private static Load plus(Load load) {
		CaseLoad cases = load.cases();
		return new Load(new CaseLoad(cases.plain() + 1, cases.heavy(), cases.changing() + 1, cases.co() + 1),
				load.consultations() + 1, load.attendances() + 1);
	}

	private static void overManyAreas(Consumer<Area> check) {
		Random random = new Random(20261120);
		for (int i = 0; i < 1000; i++) {
			check.accept(area(random, i));
		}
	}

	private static Area area(Random random, int serial) {
		Set<Specialty> needed = some(random, 4);
		List<Candidate> candidates = IntStream.rangeClosed(0, random.nextInt(12)).mapToObj((i) -> {
			CoordinatorProfile profile = new CoordinatorProfile(person("coord-" + i), some(random, 6),
					random.nextBoolean() ? Set.of("14204") : Set.of("14201"), null);
			Load load = new Load(
					new CaseLoad(random.nextInt(9), random.nextInt(4), random.nextInt(4), random.nextInt(6)),
					random.nextInt(10), random.nextInt(4));
			return new Candidate(profile, load, sometimes(random, DAY), sometimes(random, DAY), sometimes(random, DAY),
					random.nextBoolean(), sometimes(random, LONG_AGO.plusSeconds(random.nextInt(3))));
		}).toList();
		return new Area(new Need(RecordNumber.of("YM-R08-%04d".formatted(serial)), needed, KAMAKURA), candidates);
	}

	private static <T> T sometimes(Random random, T thing) {
		return (random.nextInt(3) == 0) ? thing : null;
	}

	private static Set<Specialty> some(Random random, int most) {
		Set<Specialty> chosen = EnumSet.noneOf(Specialty.class);
		random.ints(random.nextInt(most + 1), 0, Specialty.values().length)
			.forEach((ordinal) -> chosen.add(Specialty.values()[ordinal]));
		return chosen;
	}

	private record Area(Need need, List<Candidate> candidates) {
	}

}
