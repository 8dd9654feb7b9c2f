package jp.tsunagu.statusupdate.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.statusupdate.StatusUpdate;
import jp.tsunagu.statusupdate.SupportedCase;

import org.springframework.stereotype.Component;

/** Cases and updates in words; all names are read at once. */
@Component
class UpdateLines {

	private final Directory directory;

	UpdateLines(Directory directory) {
		this.directory = directory;
	}

	List<Case> cases(List<SupportedCase> found) {
		Map<CoordinatorId, String> names = this.directory
			.namesOf(found.stream().flatMap((one) -> one.keepers().stream()).distinct().toList());
		return found.stream()
			.map((one) -> new Case(one.number().toString(), (one.name() != null) ? one.name() : one.alias(), one.kana(),
					one.told().stream().map(VisibilityGroup::label).collect(Collectors.joining("、")),
					names.get(one.keepers().get(0))))
			.toList();
	}

	/** The main coordinator first, each with what they are to the case. */
	List<String> keepers(SupportedCase about) {
		Map<CoordinatorId, String> names = this.directory.namesOf(about.keepers());
		return about.keepers()
			.stream()
			.map((keeper) -> (keeper.equals(about.keepers().get(0)) ? "主担当の%sさん" : "副担当の%sさん")
				.formatted(names.get(keeper)))
			.toList();
	}

	List<Written> written(List<StatusUpdate> updates) {
		return updates.stream()
			.map((update) -> new Written(update.recordNumber(), JapaneseDates.shown(update.writtenAt()),
					update.condition().label(), update.text(),
					update.signs().stream().map(RedFlag::label).collect(Collectors.joining("、"))))
			.toList();
	}

	/**
	 * A case as the page writes it.
	 *
	 * @param who what the child may be called; null where nothing may be
	 */
	record Case(String number, String who, String kana, String told, String main) {
	}

	record Written(String number, String at, String condition, String text, String signs) {
	}

}
