package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DirectoryDataTest
class DirectoryTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final AreaId NEIGHBOUR = AreaId.of("shonan-east");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	@Autowired
	private Directory directory;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void knowsItsAreas() {
		assertThat(this.directory.area(AREA)).isEqualTo(new Area(AREA, "横須賀・三浦圏域", "YM"));
		assertThat(this.directory.areas()).extracting(Area::id).containsExactly(NEIGHBOUR, AREA);
		assertThatIllegalArgumentException().isThrownBy(() -> this.directory.area(AreaId.of("nowhere")))
			.withMessageContaining("nowhere");
	}

	@Test
	void offersTheMunicipalitiesOfAnAreaAndElsewhere() {
		assertThat(this.directory.municipalities(AREA)).extracting(Municipality::name)
			.containsExactly("横須賀市", "鎌倉市", "逗子市", "三浦市", "葉山町", "他圏域", "他都県");
		assertThat(this.directory.municipality("14205")).map(Municipality::name).contains("藤沢市");
		assertThat(this.directory.municipality("OTHER_PREF")).contains(Municipality.OTHER_PREF);
		assertThat(this.directory.municipality("00000")).isEmpty();
	}

	@Test
	void offersTheSupportersOfAnAreaAndTheNearestFirst() {
		assertThat(this.directory.supporters(AREA, "14210")).filteredOn(Supporter::name, "鴎川 りく")
			.singleElement()
			.satisfies((supporter) -> {
				assertThat(supporter.organisation()).isEqualTo("訪問看護ステーションかもめ便");
				assertThat(supporter.profession()).isEqualTo(Profession.HOME_NURSE);
			});
		assertThat(this.directory.supporters(AREA, "14210")).extracting(Supporter::municipality)
			.startsWith("14210", "14210")
			.endsWith("14301");
		assertThat(this.directory.supporters(AREA, null)).extracting(Supporter::municipality).isSorted();
		assertThat(this.directory.supporters(AREA, "14205")).extracting(Supporter::id)
			.contains("s-001")
			.doesNotContain("s-101");
		assertThat(this.directory.supporters(NEIGHBOUR, null)).extracting(Supporter::id)
			.contains("s-101")
			.doesNotContain("s-001");
		assertThat(this.directory.supporter("s-003")).map(Supporter::email).contains("moe@todai.example.jp");
		assertThat(this.directory.supporter("nobody")).isEmpty();
	}

	@Test
	void knowsWhoCoordinatesAndWhoBearsTheFlag() {
		assertThat(ids(this.directory.coordinators(AREA))).containsExactly("coord-a", "coord-b", "coord-c", "coord-d",
				"lead");
		assertThat(ids(this.directory.flagBearers(AREA))).containsExactly("lead");
		assertThat(this.directory.flagBearers(NEIGHBOUR)).isEmpty();
	}

	@Test
	void knowsByTheClockOfTheHouseWhoIsStillThere() {
		this.jdbc.update("update tsunagu.coordinator set active_until = '2026-11-20' where id = 'coord-b'");
		this.jdbc.update("update tsunagu.coordinator set active_until = '2026-11-19' where id = 'coord-c'");
		assertThat(ids(this.directory.coordinators(AREA))).containsExactly("coord-a", "coord-b", "coord-d", "lead");
	}

	@Test
	void leavesOutWhoIsAbsent() {
		this.jdbc.update("insert into tsunagu.absence values ('coord-b', ?, ?, '研修')", DAY, DAY.plusDays(1));
		assertThat(ids(this.directory.presentCoordinators(AREA, DAY.minusDays(1)))).contains("coord-b");
		assertThat(ids(this.directory.presentCoordinators(AREA, DAY))).containsExactly("coord-a", "coord-c", "coord-d",
				"lead");
		assertThat(ids(this.directory.presentCoordinators(AREA, DAY.plusDays(1)))).doesNotContain("coord-b");
		assertThat(ids(this.directory.presentCoordinators(AREA, DAY.plusDays(2)))).contains("coord-b");
	}

	@Test
	void remembersTheNameOfWhoHasLeft() {
		this.jdbc.update("update tsunagu.coordinator set active_until = '2026-03-31' where id = 'coord-b'");
		CoordinatorId gone = CoordinatorId.of("coord-b");
		assertThat(ids(this.directory.coordinators(AREA))).doesNotContain("coord-b");
		assertThat(ids(this.directory.presentCoordinators(AREA, LocalDate.of(2026, 3, 31)))).contains("coord-b");
		assertThat(ids(this.directory.presentCoordinators(AREA, LocalDate.of(2026, 4, 1)))).doesNotContain("coord-b");
		assertThat(this.directory.nameOf(gone)).isEqualTo("美和 かなで");
		assertThat(this.directory.nameOf(CoordinatorId.of("nobody"))).isEqualTo("nobody");
	}

	@Test
	void knowsTheWindowsOfAnArea() {
		WindowId kamakura = WindowId.of("kamakura");
		assertThat(this.directory.windows(AREA)).hasSize(6);
		assertThat(this.directory.windows(NEIGHBOUR)).extracting(ConsultationWindow::keeper)
			.containsOnly(CoordinatorId.of("coord-x"));
		assertThat(this.directory.window(kamakura))
			.contains(new ConsultationWindow(kamakura, "鎌倉相談窓口", "14204", CoordinatorId.of("coord-b")));
		assertThat(this.directory.belongs(kamakura, AREA)).isTrue();
		assertThat(this.directory.belongs(kamakura, NEIGHBOUR)).isFalse();
		assertThat(this.directory.belongs(WindowId.of("nowhere"), AREA)).isFalse();
	}

	@Test
	void closesAnAreaByItsTable() {
		this.jdbc.update("insert into tsunagu.area_closure values ('yokosuka-miura', ?, '棚卸し')", DAY);
		assertThat(this.calendar.isOpen(AREA, DAY)).isFalse();
		assertThat(this.calendar.isOpen(NEIGHBOUR, DAY)).isTrue();
		assertThat(this.calendar.plusBusinessDays(AREA, DAY.minusDays(4), 1)).isEqualTo(DAY.plusDays(1));
	}

	private static List<String> ids(List<Coordinator> coordinators) {
		return coordinators.stream().map((coordinator) -> coordinator.id().id()).toList();
	}

	@Test
	void knowsTheCouncilsOfAnAreaAndWhenTheirAgendasClose() {
		AreaId area = AreaId.of("yokosuka-miura");
		assertThat(this.directory.councils(area)).hasSize(7)
			.allMatch((council) -> council.area().equals(area))
			.extracting(Council::kind)
			.contains(CouncilKind.values());
		Council town = this.directory.council(CouncilId.of("zushi-hayama-council")).orElseThrow();
		assertThat(town.municipalities()).containsExactlyInAnyOrder("14208", "14301");
		assertThat(town.deadlineFor(LocalDate.of(2027, 1, 22))).as("21 days unless the file says otherwise")
			.isEqualTo("2027-01-01");
		assertThat(this.directory.council(CouncilId.of("miura-council")).orElseThrow().submissionLeadDays())
			.isEqualTo(14);
	}

	@Test
	void knowsHowManyChildrenAreThoughtToLiveWhere() {
		assertThat(this.directory.estimatedChildren(AreaId.of("yokosuka-miura"))).containsEntry("14201", 50)
			.containsEntry("14301", 4)
			.hasSize(5);
	}

}
