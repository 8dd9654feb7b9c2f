package jp.tsunagu.assessment;

import java.util.Arrays;
import java.util.List;

import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;

import org.springframework.stereotype.Component;

/** 介護負担感 0..4 in words (brief 2.2 D); forms ask for it as {@code caregiverBurden}. */
@Component
public class CaregiverBurden implements ChoiceSource {

	private static final String[] WORDS = { "負担は感じていない", "少し負担がある", "負担がある", "負担が大きい（休めていない）", "限界に近い（すぐに支えが要る）" };

	@Override
	public String name() {
		return "caregiverBurden";
	}

	@Override
	public List<Choice> choices(Viewer viewer) {
		return Arrays.stream(WORDS)
			.map((words) -> String.valueOf(List.of(WORDS).indexOf(words)))
			.map((level) -> new Choice(level, label(Integer.parseInt(level))))
			.toList();
	}

	/** For example {@code 3 負担が大きい（休めていない）}. */
	public static String label(int level) {
		return level + " " + WORDS[level];
	}

}
