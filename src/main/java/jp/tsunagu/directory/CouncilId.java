package jp.tsunagu.directory;

/** Names a council of the directory. */
public record CouncilId(String id) {

	public static CouncilId of(String id) {
		return new CouncilId(id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
