package jp.tsunagu.engine.models;

import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.engine.Refusal;

/**
 * A deployment that is not stored, with everything that is wrong with it. In English: it
 * is read by whoever draws models.
 */
public class ModelRefusal extends Refusal {

	private static final int SHOWN = 50;

	ModelRefusal(List<Finding> findings) {
		super(Stream.concat(
				Stream.of("Nothing was deployed. %d finding(s), see docs/operations.md:".formatted(findings.size())),
				findings.stream().limit(SHOWN).map(Finding::toString))
			.toList());
	}

}
