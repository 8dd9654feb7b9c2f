package jp.tsunagu.intake;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** One coordinator's opinion on a shared consultation. */
@Entity
public class Opinion {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String consultation;

	private String coordinator;

	private Instant givenAt;

	@Embedded
	private OpinionForm given;

	protected Opinion() {
	}

	Opinion(RecordNumber consultation, CoordinatorId coordinator, Instant givenAt, OpinionForm given) {
		this.consultation = consultation.toString();
		this.coordinator = coordinator.toString();
		this.givenAt = givenAt;
		this.given = given;
	}

	public CoordinatorId coordinator() {
		return CoordinatorId.of(this.coordinator);
	}

	public OpinionForm given() {
		return this.given;
	}

}
