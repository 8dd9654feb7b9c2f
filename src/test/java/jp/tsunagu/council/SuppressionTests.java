package jp.tsunagu.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.issue.IssueReach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader can find out from the figures of a sheet, with pencil and paper: of no
 * hidden row the number.
 */
class SuppressionTests {

	private static final Suppression RULE = new Suppression(5);

	private static final List<Municipality> AREA = List.of(new Municipality("14201", "横須賀市"),
			new Municipality("14204", "鎌倉市"), new Municipality("14208", "逗子市"), new Municipality("14210", "三浦市"),
			new Municipality("14301", "葉山町"), Municipality.OTHER_AREA, Municipality.OTHER_PREF);

	private static final Map<String, Integer> ESTIMATES = Map.of("14201", 50, "14204", 22, "14208", 8, "14210", 6,
			"14301", 4);

	@Test
	void noHiddenRowCanBeComputedFromWhatIsShownAndTheSum() {
		Random random = new Random(20261124);
		for (int i = 0; i < 3000; i++) {
			Map<String, Integer> table = table(random);
			List<Figures.Line> lines = RULE.lines(table);
			int sum = table.values().stream().mapToInt(Integer::intValue).sum();
			for (int row = 0; row < lines.size(); row++) {
				Figures.Line line = lines.get(row);
				if (isHidden(line)) {
					assertThat(possible(lines, row, sum)).as("%s in %s of %s", line, lines, table)
						.hasSizeGreaterThan(1)
						.contains(table.get(line.label()));
				}
				else {
					assertThat(line.shown()).isEqualTo(table.get(line.label()) + "人");
				}
			}
		}
	}

	@Test
	void everySmallRowIsHiddenAndRowsWithoutAnybodyAreLeftOut() {
		Random random = new Random(7);
		for (int i = 0; i < 3000; i++) {
			Map<String, Integer> table = table(random);
			List<Figures.Line> lines = RULE.lines(table);
			assertThat(lines).allSatisfy((line) -> {
				assertThat(table.get(line.label())).isPositive();
				assertThat(line.shown().equals("5未満")).isEqualTo(table.get(line.label()) < 5);
			});
		}
	}

	@Test
	void oneSmallRowTakesTheSmallestOfTheOthersWithIt() {
		assertThat(shown(12, 7, 3)).containsExactly("12人", "非表示", "5未満");
		assertThat(shown(12, 7, 3, 2)).containsExactly("12人", "7人", "5未満", "5未満");
		assertThat(shown(12, 7)).containsExactly("12人", "7人");
		assertThat(shown(12, 7, 1, 1)).as("two rows of which both must be one").contains("非表示");
		assertThat(shown(1, 1, 1, 1, 1)).as("nothing can be hidden here").isEmpty();
		assertThat(shown(4, 4)).isEmpty();
	}

	@Test
	void aTownWithFourChildrenShowsNoDetail() {
		Figures figures = tables().of(new IssueReach(4, 4,
				List.of(row("14301", LifeStage.NURSERY, 3), row("14301", LifeStage.SCHOOL_AGE, 1))));
		assertThat(figures).isEqualTo(new Figures("5未満", List.of(), List.of()));
	}

	@Test
	void smallTownsAreOneRowWhateverTheirNumbers() {
		Figures figures = tables().of(new IssueReach(24, 24, List.of(row("14201", LifeStage.NURSERY, 12),
				row("14208", LifeStage.NURSERY, 5), row("14301", LifeStage.SCHOOL_AGE, 6), row(null, null, 1))));
		assertThat(figures.children()).isEqualTo("24人");
		assertThat(figures.byMunicipality()).extracting(Figures.Line::label)
			.containsExactly("横須賀市", "逗子市・三浦市・葉山町", "圏域の外・不明");
		assertThat(figures.byMunicipality()).extracting(Figures.Line::shown).containsExactly("12人", "非表示", "5未満");
		assertThat(figures.byLifeStage()).extracting(Figures.Line::label)
			.containsExactly(LifeStage.NURSERY.label(), LifeStage.SCHOOL_AGE.label(), "未把握");
	}

	@Test
	void aSingleSmallTownIsToldWithTheNextOne() {
		List<Municipality> east = List.of(new Municipality("14205", "藤沢市"), new Municipality("14207", "茅ヶ崎市"),
				new Municipality("14321", "寒川町"));
		Figures figures = new FigureTables(east, Map.of("14205", 53, "14207", 29, "14321", 6), SheetRules.USUAL)
			.of(new IssueReach(13, 13, List.of(row("14205", null, 7), row("14321", null, 6))));
		assertThat(figures.byMunicipality()).extracting(Figures.Line::label).containsExactly("藤沢市", "茅ヶ崎市・寒川町");
	}

	@Test
	void noNumberBelowFiveIsEverOnASheet() {
		Random random = new Random(11);
		for (int i = 0; i < 2000; i++) {
			List<IssueReach.Row> rows = new ArrayList<>();
			int children = 0;
			for (int row = 0; row < random.nextInt(7); row++) {
				int count = 1 + random.nextInt(8);
				children += count;
				rows.add(row(AREA.get(random.nextInt(AREA.size())).code(),
						LifeStage.values()[random.nextInt(LifeStage.values().length)], count));
			}
			Figures figures = tables().of(new IssueReach(children, children, rows));
			Set<String> shown = new TreeSet<>();
			shown.add(figures.children());
			figures.byMunicipality().forEach((line) -> shown.add(line.shown()));
			figures.byLifeStage().forEach((line) -> shown.add(line.shown()));
			assertThat(shown).allMatch(
					(one) -> one.equals("5未満") || one.equals("非表示") || Integer.parseInt(one.replace("人", "")) >= 5);
			assertThat(figures.byMunicipality()).extracting(Figures.Line::label).doesNotContain("逗子市", "三浦市", "葉山町");
		}
	}

	/** All numbers a reader who knows the sum must think possible for a row. */
	private static Set<Integer> possible(List<Figures.Line> lines, int row, int sum) {
		Set<Integer> possible = new TreeSet<>();
		for (int guess = least(lines.get(row)); guess <= Math.min(most(lines.get(row)), sum); guess++) {
			int rest = sum - guess;
			int least = IntStream.range(0, lines.size()).filter((i) -> i != row).map((i) -> least(lines.get(i))).sum();
			long most = IntStream.range(0, lines.size())
				.filter((i) -> i != row)
				.mapToLong((i) -> most(lines.get(i)))
				.sum();
			if (least <= rest && rest <= most) {
				possible.add(guess);
			}
		}
		return possible;
	}

	private static boolean isHidden(Figures.Line line) {
		return line.shown().equals("5未満") || line.shown().equals("非表示");
	}

	private static int least(Figures.Line line) {
		return switch (line.shown()) {
			case "5未満" -> 1;
			case "非表示" -> 5;
			default -> Integer.parseInt(line.shown().replace("人", ""));
		};
	}

	private static int most(Figures.Line line) {
		return switch (line.shown()) {
			case "5未満" -> 4;
			case "非表示" -> 1000;
			default -> Integer.parseInt(line.shown().replace("人", ""));
		};
	}

	private static FigureTables tables() {
		return new FigureTables(AREA, ESTIMATES, SheetRules.USUAL);
	}

	private static IssueReach.Row row(String municipality, LifeStage stage, int count) {
		return new IssueReach.Row(municipality, stage, count);
	}

	private static List<String> shown(int... counts) {
		Map<String, Integer> table = new LinkedHashMap<>();
		IntStream.range(0, counts.length).forEach((i) -> table.put("行" + i, counts[i]));
		return RULE.lines(table).stream().map(Figures.Line::shown).toList();
	}

	private static Map<String, Integer> table(Random random) {
		return IntStream.rangeClosed(0, random.nextInt(7))
			.boxed()
			.collect(Collectors.toMap((i) -> "行" + i, (i) -> random.nextInt(10), (one, other) -> one,
					LinkedHashMap::new));
	}

}
