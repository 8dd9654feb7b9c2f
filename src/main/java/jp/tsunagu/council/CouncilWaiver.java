package jp.tsunagu.council;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.FiscalYear;

/** Why one fiscal year of a council may do with fewer meetings than agreed. */
@Entity
class CouncilWaiver {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String councilId;

	private int fiscalYear;

	private String reason;

	private String waivedBy;

	private Instant waivedAt;

	protected CouncilWaiver() {
	}

	CouncilWaiver(CouncilId council, FiscalYear year) {
		this.councilId = council.toString();
		this.fiscalYear = year.startYear();
	}

	CouncilWaiver because(String text, CoordinatorId by, Instant at) {
		this.reason = text;
		this.waivedBy = by.toString();
		this.waivedAt = at;
		return this;
	}

	CouncilId council() {
		return CouncilId.of(this.councilId);
	}

	MeetingYear.Waiver view() {
		return new MeetingYear.Waiver(this.reason, CoordinatorId.of(this.waivedBy), this.waivedAt);
	}

}
