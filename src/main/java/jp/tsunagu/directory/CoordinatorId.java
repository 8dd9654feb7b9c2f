package jp.tsunagu.directory;

/**
 * Names a coordinator; equal to the user id in the engine.
 */
public record CoordinatorId(String id) {

	public static CoordinatorId of(String id) {
		return new CoordinatorId(id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
