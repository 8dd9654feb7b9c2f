package jp.tsunagu.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Cast;
import jp.tsunagu.Story;
import jp.tsunagu.calendar.FeedAddresses;
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

/** The calendar and the feed cost the same with five cases and with 500. */
@SpringBootTest(properties = "spring.application.name=calendar-cost")
@AutoConfigureMockMvc
@Import({ Story.class, CaseStory.class, Cast.class, StatementCount.class, OpenCases.class })
class CalendarCostTests {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarCostTests.class);

	private static final String CONSENTS = "/calendar?who=all&kind=CONSENT";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private CaseStory cases;

	@Autowired
	private FeedAddresses addresses;

	@Autowired
	private StatementCount statements;

	@Autowired
	private OpenCases openCases;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void moreCasesMakeNoDayDearer() {
		Story.now("2026-11-20T01:00:00Z");
		this.cases.monitored("coord-b");
		this.cases.consent("coord-b", this.cases.open("coord-b"), "validTo", "2027-01-20");
		Story.now("2026-11-24T01:00:00Z");
		String feed = "/calendar/feed/%s.ics".formatted(this.addresses.make("coord-b", "yokosuka-miura"));
		List<String> pages = List.of("/calendar", "/calendar?who=all", "/calendar?who=all&view=MONTH",
				"/calendar?view=WEEK", CONSENTS, feed);
		pages.forEach(this::cost);
		this.openCases.copy(1, 4);
		Map<String, Integer> few = costs(pages);
		this.openCases.copy(5, 499);
		Map<String, Integer> many = costs(pages);

		LOG.info("statements with 5 cases {}, with 500 {}", few, many);
		// a page on which no consent is any more writes no line into the log
		many.forEach((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(few.get(page)));
		assertThat(many.get(CONSENTS)).isEqualTo(few.get(CONSENTS));
		assertThat(many.get("/calendar?who=all")).isLessThanOrEqualTo(10);
		assertThat(many.get("/calendar?who=all&view=MONTH")).isLessThanOrEqualTo(10);
		assertThat(many.get(feed)).isLessThanOrEqualTo(9);
	}

	private Map<String, Integer> costs(List<String> pages) {
		Map<String, Integer> costs = new LinkedHashMap<>();
		pages.forEach((page) -> costs.put(page, cost(page)));
		return costs;
	}

	private int cost(String page) {
		this.statements.reset();
		assertThat(page.contains("feed") ? this.site.get().uri(page)
				: this.site.get().uri(page).with(Person.coordinator("coord-b")))
			.hasStatusOk();
		LOG.info("{}: {}", page, this.statements.counts());
		return this.statements.total();
	}

}
