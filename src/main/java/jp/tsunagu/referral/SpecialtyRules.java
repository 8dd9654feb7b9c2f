package jp.tsunagu.referral;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.Specialty;

/**
 * Which specialties a situation asks for; administrators keep it as a decision table.
 */
public interface SpecialtyRules {

	/** The answer of the table; {@link #inputs} says what it is asked. */
	Collection<String> codes(CaseSituation situation);

	/** What the table is asked, by the names of its inputs. */
	static Map<String, Object> inputs(CaseSituation situation) {
		List<Topic> topics = (situation.topics() != null) ? situation.topics() : List.of();
		return Map.of("topics", topics.stream().map(Topic::name).toList(), "careItems",
				(situation.careItems() != null) ? situation.careItems() : List.of(), "lifeStage",
				(situation.lifeStage() != null) ? situation.lifeStage().name() : "");
	}

	/** The table's answer and what a coordinator ticked while sorting the call. */
	static Set<Specialty> joined(Collection<String> codes, CaseSituation situation) {
		Set<Specialty> needed = EnumSet.noneOf(Specialty.class);
		codes.forEach((code) -> needed.add(Specialty.valueOf(code)));
		if (situation.neededSpecialties() != null) {
			needed.addAll(situation.neededSpecialties());
		}
		return needed;
	}

}
