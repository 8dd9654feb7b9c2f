package jp.tsunagu.engine.models;

/**
 * One thing a model must not hold: where it stands, what is wrong and what to do.
 */
record Finding(String file, String element, String problem) {

	@Override
	public String toString() {
		return "%s, %s: %s".formatted(this.file, this.element, this.problem);
	}

}
