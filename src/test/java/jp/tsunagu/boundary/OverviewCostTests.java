package jp.tsunagu.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Cast;
import jp.tsunagu.Story;
import jp.tsunagu.overview.web.Person;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a case and the register cost the same with five cases and with 500. */
@SpringBootTest(properties = "spring.application.name=overview-cost")
@AutoConfigureMockMvc
@Import({ Story.class, CaseStory.class, Cast.class, StatementCount.class, OpenCases.class })
class OverviewCostTests {

	private static final Logger LOG = LoggerFactory.getLogger(OverviewCostTests.class);

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private StatementCount statements;

	@Autowired
	private OpenCases openCases;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void moreCasesMakeNoPageDearer() {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.monitored("coord-b");
		String instance = this.story.instance(number, "individualSupportCase").getId();
		String task = this.story.task(this.cases.open("coord-b"), "UserTask_ObtainConsent").getId();
		List<String> pages = List.of("/cases/" + number, "/cases/" + number + "?kind=READ",
				"/cases/" + number + "/readers", "/children", "/children?q=x&stage=HOME_START", "/children/figures",
				"/finished", "/finished?month=2026-11&number=" + number, "/situation", "/situation/part",
				"/history?number=" + number, "/history/" + instance, "/history/" + instance + "/model",
				"/tasks/" + task + "/record");
		pages.forEach(this::cost);
		this.openCases.copy(1, 4);
		Map<String, Integer> few = costs(pages);
		this.openCases.copy(5, 499);
		Map<String, Integer> many = costs(pages);

		LOG.info("statements with 5 cases {}, with 500 {}", few, many);
		assertThat(many).isEqualTo(few);
		assertThat(many.get("/children")).isLessThanOrEqualTo(9);
		assertThat(many.get("/children/figures")).isLessThanOrEqualTo(6);
		assertThat(many.get("/cases/" + number + "/readers")).isLessThanOrEqualTo(8);
		assertThat(many.get("/finished")).isLessThanOrEqualTo(6);
		assertThat(many.get("/situation")).isLessThanOrEqualTo(16);
		assertThat(many.get("/history?number=" + number)).isLessThanOrEqualTo(8);
		assertThat(many.get("/history/" + instance)).isLessThanOrEqualTo(9);
		assertThat(many.get("/tasks/" + task + "/record")).isLessThanOrEqualTo(45);
		assertThat(many.get("/cases/" + number)).isLessThanOrEqualTo(27);
	}

	private Map<String, Integer> costs(List<String> pages) {
		Map<String, Integer> costs = new LinkedHashMap<>();
		pages.forEach((page) -> costs.put(page, cost(page)));
		return costs;
	}

	private int cost(String page) {
		this.statements.reset();
		assertThat(this.site.get().uri(page).with(Person.coordinator("coord-b"))).hasStatusOk();
		LOG.info("{}: {}", page, this.statements.counts());
		return this.statements.total();
	}

}
