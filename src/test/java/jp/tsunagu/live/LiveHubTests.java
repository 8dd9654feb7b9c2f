package jp.tsunagu.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is handed on to whom, what a page has missed, and how much room there is. */
class LiveHubTests {

	private final LiveHub hub = new LiveHub(new LiveSettings(2, 3, Duration.ofHours(1), Duration.ofMinutes(1)));

	@BeforeEach
	void start() {
		this.hub.start();
	}

	@AfterEach
	void stop() {
		if (this.hub.isRunning()) {
			this.hub.stop();
		}
	}

	@ParameterizedTest
	@CsvSource({ "r YM-R08-0001, case-YM-R08-0001", "r YM-R08-I0001, issues", "s YM-R08-I0001, councils",
			"r YM-R08-M0012, councils", "w YM, councils", "n coord-b, notices" })
	void aNotificationHasATopic(String payload, String topic) {
		assertThat(Change.of(payload).orElseThrow().topic()).isEqualTo(topic);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "r", "x YM-R08-0001", "r YM-R08-0001\nevent: x", "n a b", "r ym-r08-0001", "w ym",
			"w YM x" })
	void whatIsNoNotificationIsPassedOver(String payload) {
		assertThat(Change.of(payload)).isEmpty();
	}

	@Test
	void aPageHearsOfItsAreaAndOfItsReader() {
		Heard mine = join("coord-b", "YM");
		Heard other = join("coord-x", "SE");
		tell("r YM-R08-0001", "n coord-x", "n coord-b", "r SE-R08-0001");
		mine.hears("case-YM-R08-0001", "area", "notices");
		other.hears("notices", "case-SE-R08-0001", "area");
	}

	@Test
	void aPageThatWasAwayHearsWhatItHasMissed() {
		tell("r YM-R08-0001");
		String since = this.hub.now();
		tell("r YM-R08-0002", "r SE-R08-0001", "r YM-R08-0003");
		join("coord-b", "YM", since).hears("case-YM-R08-0002", "area", "case-YM-R08-0003");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0.0", "x", "00000000.1", "…", "0.99999999999999999999" })
	void aPageOfUnknownAgeLooksAtEverything(String since) {
		tell("r YM-R08-0001");
		join("coord-b", "YM", since).hears(LiveHub.EVERYTHING);
	}

	@Test
	void aPageThatIsTooOldLooksAtEverything() {
		String since = this.hub.now();
		for (int i = 0; i < 1001; i++) {
			tell("r SE-R08-0001");
		}
		join("coord-b", "YM", since).hears(LiveHub.EVERYTHING);
	}

	@Test
	void afterAPauseOfTheListenerOpenPagesLookAgainAndOldOnesDoSoToo() {
		String since = this.hub.now();
		Heard page = join("coord-b", "YM", since);
		this.hub.tellEverything();
		page.hears(LiveHub.EVERYTHING);
		join("coord-b", "YM", since).hears(LiveHub.EVERYTHING);
	}

	@Test
	void thereIsRoomForSoManyInAll() {
		Heard first = join("coord-b", "YM");
		join("coord-b", "YM");
		join("coord-a", "YM");
		assertThat(this.hub.join(page("coord-c", "YM", new Heard()), null)).isFalse();
		this.hub.leave(first.page);
		assertThat(this.hub.join(page("coord-c", "YM", new Heard()), null)).isTrue();
	}

	@Test
	void theOldestOfTooManyPagesOfOneIsLetGo() {
		Heard first = join("coord-b", "YM");
		Heard second = join("coord-b", "YM");
		Heard other = join("coord-a", "YM");
		Heard third = join("coord-b", "YM");
		assertThat(first.closed).isTrue();
		assertThat(List.of(second, other, third)).noneMatch((page) -> page.closed);
		tell("r YM-R08-0001");
		third.hears("case-YM-R08-0001", "area");
		second.hears("case-YM-R08-0001", "area");
		assertThat(first.topics).isEmpty();
	}

	@Test
	void aSlowPageHearsEachTopicOnceAndHoldsUpNobody() {
		CountDownLatch network = new CountDownLatch(1);
		Heard slow = new Heard();
		slow.network = network;
		LivePage page = page("coord-a", "YM", slow);
		this.hub.join(page, this.hub.now());
		Heard quick = join("coord-b", "YM");
		for (int i = 0; i < 200; i++) {
			tell("r YM-R08-0001");
		}
		Awaitility.await().until(() -> quick.topics.contains("case-YM-R08-0001"));
		network.countDown();
		slow.hears("case-YM-R08-0001", "area");
	}

	@Test
	void aPageNobodyReadsIsClosed() {
		Heard dead = new Heard();
		dead.broken = true;
		this.hub.join(page("coord-b", "YM", dead), this.hub.now());
		Awaitility.await().until(() -> dead.closed);
	}

	@Test
	void whenTheServerStopsItsPagesAreClosedAndNoOtherIsTaken() {
		Heard page = join("coord-b", "YM");
		this.hub.stop();
		assertThat(page.closed).isTrue();
		assertThat(this.hub.join(page("coord-b", "YM", new Heard()), null)).isFalse();
	}

	@Test
	void aQuietPageIsWrittenToFromTimeToTime() {
		LiveHub beating = new LiveHub(new LiveSettings(1, 1, Duration.ofMillis(20), Duration.ofMinutes(1)));
		beating.start();
		try {
			Heard page = new Heard();
			beating.join(page("coord-b", "YM", page), beating.now());
			Awaitility.await().until(() -> page.beats >= 3);
			assertThat(page.topics).isEmpty();
		}
		finally {
			beating.stop();
		}
	}

	private void tell(String... payloads) {
		for (String payload : payloads) {
			this.hub.tell(Change.of(payload).orElseThrow());
		}
	}

	private Heard join(String person, String prefix) {
		return join(person, prefix, this.hub.now());
	}

	private Heard join(String person, String prefix, String since) {
		Heard heard = new Heard();
		heard.page = page(person, prefix, heard);
		assertThat(this.hub.join(heard.page, since)).isTrue();
		return heard;
	}

	private static LivePage page(String person, String prefix, Heard heard) {
		return new LivePage(person, prefix, heard);
	}

	private static final class Heard implements LivePage.Wire {

		private final List<String> topics = new CopyOnWriteArrayList<>();

		private LivePage page;

		private CountDownLatch network;

		private boolean broken;

		private volatile boolean closed;

		private volatile int beats;

		@Override
		public void send(List<String> told, String cursor) throws IOException {
			if (this.network != null) {
				try {
					this.network.await();
				}
				catch (InterruptedException ex) {
					throw new IOException(ex);
				}
			}
			if (this.broken) {
				throw new IOException("Broken pipe");
			}
			assertThat(cursor).isNotNull();
			this.topics.addAll(told);
			this.beats++;
		}

		@Override
		public void close() {
			this.closed = true;
		}

		void hears(String... expected) {
			List<String> all = new ArrayList<>(List.of(expected));
			Awaitility.await().untilAsserted(() -> assertThat(this.topics).containsExactlyInAnyOrderElementsOf(all));
		}

	}

}
