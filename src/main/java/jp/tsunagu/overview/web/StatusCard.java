package jp.tsunagu.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.intake.Reception;
import jp.tsunagu.overview.CaseOverview;

import org.springframework.stereotype.Component;

/** Who a record is about, and how things stand, in the rows of its card. */
@Component
class StatusCard {

	private final Directory directory;

	private final Clock clock;

	StatusCard(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	String who(CaseOverview found) {
		Reception reception = found.consultation().reception();
		String typed = found.tells(found.number()) ? Stream.of(reception.childFamilyName(), reception.childGivenName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")) : "";
		String name = found.child().map((child) -> child.name()).orElse(typed.isEmpty() ? null : typed);
		return (name != null) ? name : reception.childAlias();
	}

	List<CasePage.Row> rows(CaseOverview found, Map<CoordinatorId, String> names) {
		Rows rows = new Rows();
		Reception reception = found.consultation().reception();
		rows.add("ふりがな",
				found.child()
					.map((child) -> child.kana())
					.orElse(found.tells(found.number()) ? reception.childKana() : null));
		rows.add("年齢", age(found));
		rows.add("市町", this.directory.municipality(reception.municipality()).map(Municipality::name).orElse(null));
		rows.add("いまの段階", found.phase().label());
		rows.add("受付者", found.supportCase().isEmpty() ? names.get(found.consultation().receivedBy()) : null);
		found.supportCase().ifPresent((known) -> {
			rows.add("状態", known.status().label());
			rows.add("ライフステージ", (known.situation().lifeStage() != null) ? known.situation().lifeStage().label() : null);
			rows.add("主担当", names.get(known.mainCoordinator()));
			rows.add("副担当", known.subCoordinators().stream().map(names::get).collect(Collectors.joining("、")));
			rows.add("次回の予定日", (known.nextDate() != null) ? JapaneseDates.shown(known.nextDate()) : null);
		});
		rows.add("最後の関わり", JapaneseDates.shown(found.lastContact()));
		return rows.written();
	}

	private String age(CaseOverview found) {
		Reception reception = found.consultation().reception();
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		LocalDate born = found.child().map((child) -> child.birthDate()).orElse(reception.childBirthDate());
		if (born == null) {
			return (reception.childAge() != null) ? JapaneseAge.band(reception.childAge()) : null;
		}
		int years = JapaneseAge.on(today, born);
		return found.isNamed() ? "%d歳（%s生まれ）".formatted(years, JapaneseDates.shown(born)) : JapaneseAge.band(years);
	}

	/** Leaves out what is not known. */
	private static final class Rows {

		private final List<CasePage.Row> rows = new ArrayList<>();

		void add(String term, String text) {
			if (text != null && !text.isBlank()) {
				this.rows.add(new CasePage.Row(term, text));
			}
		}

		List<CasePage.Row> written() {
			return List.copyOf(this.rows);
		}

	}

}
