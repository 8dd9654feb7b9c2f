package jp.tsunagu.assessment;

import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;

import org.springframework.stereotype.Component;

/**
 * {@code medicalCareItems}: every item with each watch score it allows, and none at all.
 */
@Component
class CareItemChoices implements ChoiceSource {

	static final String NONE = "NONE";

	@Override
	public String name() {
		return "medicalCareItems";
	}

	@Override
	public List<Choice> choices(Viewer viewer) {
		Stream<Choice> items = CareItem.everyChoice().stream().map((care) -> new Choice(care.code(), care.label()));
		return Stream.concat(items, Stream.of(new Choice(NONE, "医療的ケアなし"))).toList();
	}

}
