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
@Table(name = "coordinator")
class CoordinatorRow {

	@Id
	private String id;

	private String areaId;

	private String organisationId;

	private String name;

	@Enumerated(EnumType.STRING)
	private Profession profession;

	private boolean flagBearer;

	private LocalDate activeFrom;

	private LocalDate activeUntil;

	@ElementCollection
	@CollectionTable(name = "coordinator_specialty", joinColumns = @JoinColumn(name = "coordinator_id"))
	@Column(name = "specialty")
	@Enumerated(EnumType.STRING)
	private Set<Specialty> specialties;

	@ElementCollection
	@CollectionTable(name = "coordinator_municipality", joinColumns = @JoinColumn(name = "coordinator_id"))
	@Column(name = "municipality_code")
	private Set<String> municipalities;

	protected CoordinatorRow() {
	}

	CoordinatorRow(String area, DirectoryFile.Coordinator coordinator) {
		this.id = coordinator.id();
		this.areaId = area;
		this.organisationId = coordinator.organisation();
		this.name = coordinator.name();
		this.profession = coordinator.profession();
		this.flagBearer = coordinator.flagBearer();
		this.activeFrom = coordinator.activeFrom();
		this.activeUntil = coordinator.activeUntil();
		this.specialties = coordinator.specialties();
		this.municipalities = coordinator.municipalities();
	}

	Coordinator view() {
		return new Coordinator(CoordinatorId.of(this.id), AreaId.of(this.areaId), this.name, this.flagBearer);
	}

	CoordinatorProfile profile() {
		return new CoordinatorProfile(view(), Set.copyOf(this.specialties), Set.copyOf(this.municipalities),
				this.activeUntil);
	}

}
