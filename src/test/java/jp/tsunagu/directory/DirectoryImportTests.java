package jp.tsunagu.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DirectoryDataTest
class DirectoryImportTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final String TOWN = """
			areas:
			  - id: north
			    name: 北圏域
			    number-prefix: NO
			    municipalities: [{ code: 99901, name: 北町 }]
			""";

	@Autowired
	private Directory directory;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private DirectoryImport loader;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void loadsTheSameFileTwiceWithoutATraceAndCorrectsWhatDiffers() {
		this.jdbc.update("insert into tsunagu.absence values ('coord-b', ?, ?, null)", DAY, DAY);
		this.jdbc.update("update tsunagu.coordinator set name = '別名' where id = 'lead'");
		List<Long> before = counts();
		this.loader.load(new ClassPathResource("demo/directory.yaml"));
		assertThat(counts()).isEqualTo(before);
		assertThat(this.directory.nameOf(CoordinatorId.of("lead"))).isEqualTo("旗野 光");
	}

	@Test
	void aLoginIsASupportersAsLongAsTheFileSaysSo() {
		AreaId north = AreaId.of("north");
		String people = TOWN
				+ """
						    organisations: [{ id: north-nursing, name: 北の訪問看護, kind: HOME_NURSING }]
						    supporters:
						      - { id: n-1, name: 北 一, organisation: north-nursing, profession: HOME_NURSE, municipality: 99901%s }
						      - { id: n-2, name: 北 二, organisation: north-nursing, profession: HOME_NURSE, municipality: 99901%s }
						""";
		this.loader.load(file(people.formatted(", user: one", "")));
		assertThat(this.directory.supporterOf("one", north)).map(Supporter::id).contains("n-1");
		assertThat(this.directory.supporterOf("one", AreaId.of("yokosuka-miura"))).isEmpty();
		assertThat(this.directory.namesOf(List.of(CoordinatorId.of("one"), CoordinatorId.of("lead"))))
			.containsEntry(CoordinatorId.of("one"), "北 一")
			.containsEntry(CoordinatorId.of("lead"), "旗野 光");
		this.loader.load(file(people.formatted(", user: two", ", user: one")));
		assertThat(this.directory.supporterOf("one", north)).map(Supporter::id).contains("n-2");
		assertThat(this.directory.supporterOf("two", north)).map(Supporter::id).contains("n-1");
		this.loader.load(file(people.formatted("", "")));
		assertThat(this.directory.supporterOf("one", north)).isEmpty();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.loader.load(file(people.formatted(", user: one", ", user: one"))))
			.withMessageContaining("'one' twice");
	}

	@Test
	void takesEveryTextAsItIsWritten() {
		this.loader.load(file(TOWN + "    closures: [{ day: 2026-11-24, reason: 棚卸し }]"));
		AreaId north = AreaId.of("north");
		assertThat(this.directory.area(north).numberPrefix()).isEqualTo("NO");
		assertThat(this.directory.municipality("99901")).map(Municipality::name).contains("北町");
		assertThat(this.calendar.isOpen(north, DAY)).isFalse();
	}

	@Test
	void namesTheWindowWhoseMunicipalityIsUnknown() {
		refuses(TOWN + "    windows: [{ id: desk, name: 窓口, municipality: 99902 }]",
				"In area 'north' window 'desk' names the unknown municipality '99902'");
	}

	@Test
	void namesTheCouncilWhoseMunicipalityIsUnknown() {
		refuses(TOWN + "    councils: [{ id: c, name: 協議会, kind: MUNI_COUNCIL, host: 北町, municipalities: [99902] }]",
				"In area 'north' council 'c' names the unknown municipality '99902'");
	}

	@Test
	void namesTheIdThatIsGivenTwice() {
		String window = "{ id: desk, name: 窓口, municipality: 99901 }";
		refuses(TOWN + "    windows: [%s, %s]".formatted(window, window), "It lists window 'desk' twice");
	}

	@Test
	void namesTheEntryThatLacksSomethingOrHasTooMuch() {
		refuses("areas: []", "areas: ");
		refuses(TOWN + "    windows: [{ id: desk, municipality: 99901 }]", "areas[0].windows[0].name: ");
		refuses(TOWN + "    windows: [{ id: desk, name: 窓口, fax: 1 }]", "Window[\"fax\"]");
		refuses(TOWN + "    organisations: [{ id: house, name: 北の家, kind: CLINIQUE }]", "Organisation[\"kind\"]");
		refuses(TOWN + "    closures: [{ day: 2026-13-01, reason: 棚卸し }]", "Closure[\"day\"]");
	}

	private void refuses(String yaml, String reason) {
		assertThatIllegalStateException().isThrownBy(() -> this.loader.load(file(yaml)))
			.withMessageContaining("a test")
			.withMessageContaining(reason);
	}

	private static Resource file(String yaml) {
		return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a test");
	}

	private List<Long> counts() {
		return this.jdbc.queryForList(
				"""
						select count(*) from tsunagu.area union all select count(*) from tsunagu.municipality
						union all select count(*) from tsunagu.organisation union all select count(*) from tsunagu.coordinator
						union all select count(*) from tsunagu.coordinator_specialty
						union all select count(*) from tsunagu.coordinator_municipality
						union all select count(*) from tsunagu.consultation_window
						union all select count(*) from tsunagu.council union all select count(*) from tsunagu.council_municipality
						union all select count(*) from tsunagu.supporter union all select count(*) from tsunagu.absence""",
				Long.class);
	}

}
