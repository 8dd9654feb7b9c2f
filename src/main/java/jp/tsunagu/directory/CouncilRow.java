package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

@Entity
@Table(name = "council")
class CouncilRow {

	/** council.submissionLeadDays of the brief, section 10. */
	private static final int USUAL_LEAD_DAYS = 21;

	@Id
	private String id;

	private String areaId;

	private String name;

	@Enumerated(EnumType.STRING)
	private CouncilKind kind;

	private String host;

	private String legalBasis;

	@ElementCollection
	@CollectionTable(name = "council_municipality", joinColumns = @JoinColumn(name = "council_id"))
	@Column(name = "municipality_code")
	private Set<String> municipalities;

	private int submissionLeadDays;

	private Integer yearlyMinimum;

	private LocalDate termEnds;

	protected CouncilRow() {
	}

	CouncilRow(String area, DirectoryFile.Council council) {
		this.id = council.id();
		this.areaId = area;
		this.name = council.name();
		this.kind = council.kind();
		this.host = council.host();
		this.legalBasis = council.legalBasis();
		this.municipalities = council.municipalities();
		this.submissionLeadDays = (council.submissionLeadDays() != null) ? council.submissionLeadDays()
				: USUAL_LEAD_DAYS;
		this.yearlyMinimum = council.yearlyMinimum();
		this.termEnds = council.termEnds();
	}

	Council view() {
		return new Council(CouncilId.of(this.id), AreaId.of(this.areaId), this.name, this.kind, this.host,
				this.legalBasis, Set.copyOf(this.municipalities), this.submissionLeadDays, this.yearlyMinimum,
				this.termEnds);
	}

}
