package jp.tsunagu.directory;

/**
 * Names an area; equal to its tenant id in the engine.
 */
public record AreaId(String id) {

	public static AreaId of(String id) {
		return new AreaId(id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
