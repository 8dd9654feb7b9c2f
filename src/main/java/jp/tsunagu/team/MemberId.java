package jp.tsunagu.team;

import java.util.UUID;

/** One place in one team; somebody who comes back gets another. */
public record MemberId(UUID id) {

	public static MemberId of(String id) {
		return new MemberId(UUID.fromString(id));
	}

	@Override
	public String toString() {
		return this.id.toString();
	}

}
