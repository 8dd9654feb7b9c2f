package jp.tsunagu.council;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.casefile.Topic;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilKind;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueScope;

import org.springframework.stereotype.Component;

/** Which council an issue belongs before: what the table is asked, and what it means. */
@Component
public class CouncilRouting {

	private final Directory directory;

	CouncilRouting(Directory directory) {
		this.directory = directory;
	}

	/** What the table is asked, by the names of its inputs. */
	public static Map<String, Object> inputs(Issue issue) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("scope", (issue.scope() != null) ? issue.scope().name() : IssueScope.INDIVIDUAL.name());
		inputs.put("municipalityCount", issue.municipalities().size());
		inputs.put("domains", issue.domains().stream().map(Topic::name).toList());
		return inputs;
	}

	/**
	 * The council of a kind that has most of the issue's municipalities; of another kind,
	 * the wider ones first, where the area has none of it.
	 */
	Council proposed(AreaId area, CouncilKind kind, List<String> municipalities) {
		List<Council> councils = this.directory.councils(area);
		Stream<CouncilKind> wider = Stream.of(CouncilKind.values())
			.sorted(Comparator.comparing((other) -> other.compareTo(kind) < 0));
		return Stream.concat(Stream.of(kind), wider)
			.flatMap((one) -> councils.stream()
				.filter((council) -> council.kind() == one)
				.max(Comparator
					.comparing((council) -> municipalities.stream().filter(council.municipalities()::contains).count()))
				.stream())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The directory knows no council of " + area));
	}

	/** How far an issue reaches that belongs before a council of this kind. */
	static IssueScope scope(CouncilKind kind) {
		return switch (kind) {
			case MUNI_COUNCIL -> IssueScope.MUNICIPAL;
			case AREA_COUNCIL, DELIBERATION -> IssueScope.AREA;
			case PREF_COUNCIL -> IssueScope.PREFECTURE;
		};
	}

}
