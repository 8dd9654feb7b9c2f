package jp.tsunagu.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Cast;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.live.LiveHub;
import jp.tsunagu.live.LivePage;
import jp.tsunagu.overview.web.Person;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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

	@Autowired
	private Timeline timeline;

	@Autowired
	private LiveHub hub;

	private final List<String> heard = new CopyOnWriteArrayList<>();

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
				"/situation/tasks", "/situation/tasks?late=true&who=-", "/children?phase=CONSENT&danger=true",
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
		assertThat(many.get("/situation/tasks")).isLessThanOrEqualTo(8);
		assertThat(many.get("/history?number=" + number)).isLessThanOrEqualTo(8);
		assertThat(many.get("/history/" + instance)).isLessThanOrEqualTo(9);
		assertThat(many.get("/tasks/" + task + "/record")).isLessThanOrEqualTo(45);
		assertThat(many.get("/cases/" + number)).isLessThanOrEqualTo(28); // one of them
																			// for its
																			// papers
	}

	@Test
	void moreTeamsMakeTheSupportersPagesNoDearer() {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.monitored("coord-b");
		RequestPostProcessor supporter = Person.of("supporter-n", "yokosuka-miura", "supporter");
		Map<String, Integer> few = new LinkedHashMap<>();
		Map<String, Integer> many = new LinkedHashMap<>();
		List<String> pages = List.of("/status-updates", "/status-updates/" + number);
		pages.forEach((page) -> cost(page, supporter));
		this.openCases.copy(600, 604);
		pages.forEach((page) -> few.put(page, cost(page, supporter)));
		this.openCases.copy(605, 700);
		pages.forEach((page) -> many.put(page, cost(page, supporter)));
		LOG.info("statements of a supporter with few cases {}, with many {}", few, many);
		assertThat(many).isEqualTo(few);
		assertThat(many.get("/status-updates")).isLessThanOrEqualTo(10);
		assertThat(many.get("/status-updates/" + number)).isLessThanOrEqualTo(12);
	}

	@Test
	void aChangeCostsTheSameHoweverManyPagesAreTold() throws Exception {
		String number = this.cases.open("coord-b");
		int alone = costOfALine(number);
		List<LivePage> pages = java.util.stream.IntStream.range(0, 50)
			.mapToObj((i) -> new LivePage("somebody-" + i, "YM", new LivePage.Wire() {

				@Override
				public void send(List<String> topics, String cursor) {
					OverviewCostTests.this.heard.addAll(topics);
				}

				@Override
				public void close() {
					// nothing to close
				}

			}))
			.toList();
		pages.forEach((page) -> assertThat(this.hub.join(page, this.hub.now())).isTrue());
		try {
			this.heard.clear();
			int told = costOfALine(number);
			Awaitility.await().until(() -> java.util.Collections.frequency(this.heard, "case-" + number) >= 50);
			assertThat(told).isEqualTo(alone).isLessThanOrEqualTo(1);
		}
		finally {
			pages.forEach(this.hub::leave);
		}
	}

	private int costOfALine(String number) {
		this.statements.reset();
		this.timeline.add(RecordNumber.of(number), TimelineKind.NOTED, CoordinatorId.of("coord-b"), "近況");
		return this.statements.total();
	}

	private Map<String, Integer> costs(List<String> pages) {
		Map<String, Integer> costs = new LinkedHashMap<>();
		pages.forEach((page) -> costs.put(page, cost(page)));
		return costs;
	}

	private int cost(String page) {
		return cost(page, Person.coordinator("coord-b"));
	}

	private int cost(String page, RequestPostProcessor person) {
		this.statements.reset();
		assertThat(this.site.get().uri(page).with(person)).hasStatusOk();
		LOG.info("{}: {}", page, this.statements.counts());
		return this.statements.total();
	}

}
