package jp.tsunagu.directory;

/**
 * Names a consultation window.
 */
public record WindowId(String id) {

	public static WindowId of(String id) {
		return new WindowId(id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
