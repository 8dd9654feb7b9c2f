package jp.tsunagu.issue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.RecordCard;
import jp.tsunagu.engine.RecordCards;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An issue on the cards of its tasks: where it is felt, and how far it has come. */
@Component
@Order(3)
class IssueCards implements RecordCards {

	private final Issues issues;

	private final Directory directory;

	IssueCards(Issues issues, Directory directory) {
		this.issues = issues;
		this.directory = directory;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<RecordCard> card(String recordNumber) {
		return this.issues.findById(recordNumber)
			.map((issue) -> new RecordCard(places(issue.municipalities()), urgency(issue.severity()),
					issue.status().label(), false));
	}

	/** In the words of the form that asks for it. */
	private static String urgency(Integer severity) {
		if (severity == null) {
			return null;
		}
		return switch (severity) {
			case 1 -> "急がない";
			case 2 -> "半年以内に";
			case 3 -> "すぐに";
			default -> null;
		};
	}

	private String places(List<String> codes) {
		if (codes == null || codes.isEmpty()) {
			return null;
		}
		return codes.stream()
			.flatMap((code) -> this.directory.municipality(code).map(Municipality::name).stream())
			.collect(Collectors.joining("、"));
	}

}
