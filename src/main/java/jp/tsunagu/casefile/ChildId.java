package jp.tsunagu.casefile;

import java.util.UUID;

/** One child, however many consultations there are about it. */
public record ChildId(UUID id) {

	public static ChildId of(String id) {
		return new ChildId(UUID.fromString(id));
	}

	@Override
	public String toString() {
		return this.id.toString();
	}

}
