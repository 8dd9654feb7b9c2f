package jp.tsunagu.database;

/**
 * An expected reason not to start; its message is the one sentence the operator reads.
 */
public class StartRefusedException extends RuntimeException {

	public StartRefusedException(String sentence) {
		super(sentence);
	}

	public StartRefusedException(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
