package jp.tsunagu.intake;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** Advice on file. */
@Entity
@Table(name = "advice")
class GivenAdvice {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String consultation;

	private String givenBy;

	private Instant givenAt;

	@Embedded
	private Advice given;

	protected GivenAdvice() {
	}

	GivenAdvice(RecordNumber consultation, CoordinatorId givenBy, Instant givenAt, Advice given) {
		this.consultation = consultation.toString();
		this.givenBy = givenBy.toString();
		this.givenAt = givenAt;
		this.given = given;
	}

}
