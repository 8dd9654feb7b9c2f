package jp.tsunagu.referral;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.CodeList;

/** One coordinator asked to take the case, and what came of it. */
@Embeddable
public record Question(String coordinator, Instant askedAt, @Enumerated(EnumType.STRING) Reply reply, String reason) {

	public CoordinatorId id() {
		return CoordinatorId.of(this.coordinator);
	}

	/** What came of a question. */
	public enum Reply implements CodeList {

		OPEN("返事を待っています"), ACCEPTED("引き受けた"), DECLINED("辞退した"), SILENT("期限までに返事がなかった");

		private final String label;

		Reply(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

}
