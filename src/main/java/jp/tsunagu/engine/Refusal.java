package jp.tsunagu.engine;

import java.util.List;

/**
 * A request that must not be carried out, said in Japanese to the person who made it:
 * which field, what is wrong, what to do. The transaction rolls back, nothing is lost.
 */
public class Refusal extends RuntimeException {

	public Refusal(String sentence) {
		super(sentence);
	}

	public Refusal(List<String> sentences) {
		super(String.join("\n", sentences));
	}

	/** For rules that hold a record together: throws the sentence unless it holds. */
	public static void unless(boolean holds, String sentence) {
		if (!holds) {
			throw new Refusal(sentence);
		}
	}

}
