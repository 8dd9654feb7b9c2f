package jp.tsunagu.council.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jp.tsunagu.directory.CouncilKind;
import jp.tsunagu.issue.IssueScope;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which council the table names, row by row. */
@SpringBootTest
class CouncilRoutingTests {

	@Autowired
	private DecisionService decisions;

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			PREFECTURE; 1; RESPITE; PREF_COUNCIL
			PREFECTURE; 5; SCHOOL; PREF_COUNCIL
			OPERATION; 5; MEDICAL; DELIBERATION
			OPERATION; 0; SYSTEM; DELIBERATION
			AREA; 5; SCHOOL RESPITE; DELIBERATION
			AREA; 1; MEDICAL; DELIBERATION
			AREA; 5; RESPITE; AREA_COUNCIL
			AREA; 0; TRANSPORT; AREA_COUNCIL
			MUNICIPAL; 2; NURSERY; DELIBERATION
			MUNICIPAL; 2; RESPITE; AREA_COUNCIL
			INDIVIDUAL; 3; RESPITE; AREA_COUNCIL
			MUNICIPAL; 1; SCHOOL; MUNI_COUNCIL
			INDIVIDUAL; 1; RESPITE; MUNI_COUNCIL
			INDIVIDUAL; 0; RESPITE; MUNI_COUNCIL""")
	void eachRowNamesItsCouncil(String scope, int municipalities, String domains, String council) {
		assertThat(routed(scope, municipalities, domains.split(" "))).containsExactly(council);
	}

	@ParameterizedTest
	@EnumSource(IssueScope.class)
	void everyScopeHasOneCouncilEvenWithoutDomains(IssueScope scope) {
		assertThat(routed(scope.name(), 1)).hasSize(1)
			.allSatisfy((council) -> assertThat(CouncilKind.valueOf(council)).isNotNull());
	}

	@Test
	void aWiderScopeNeverGoesBackToATown() {
		assertThat(routed("AREA", 1, "RESPITE")).doesNotContain("MUNI_COUNCIL");
		assertThat(routed("PREFECTURE", 1, "RESPITE")).doesNotContain("MUNI_COUNCIL", "AREA_COUNCIL");
	}

	private List<String> routed(String scope, int municipalities, String... domains) {
		return this.decisions
			.evaluateDecisionTableByKey("councilRouting",
					Map.of("scope", scope, "municipalityCount", municipalities, "domains", Arrays.asList(domains)))
			.collectEntries("council");
	}

}
