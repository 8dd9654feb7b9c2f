package jp.tsunagu.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands on what the database tells to the open pages of those it may concern. It keeps
 * the last changes, so that a page that was away for a moment hears what it has missed; a
 * page that was away for longer, or that another node or a former start of this one has
 * written, is told to look at everything again.
 */
@Component
public class LiveHub implements SmartLifecycle {

	/** A page that hears it asks for all its parts again. */
	static final String EVERYTHING = "refresh";

	private static final int KEPT = 1000;

	/** Writing to a page may wait for its network; others shall not wait with it. */
	private static final int WRITERS = 4;

	private final LiveSettings settings;

	/** The oldest first. */
	private final Queue<LivePage> pages = new ConcurrentLinkedQueue<>();

	private final Deque<Change> kept = new ArrayDeque<>();

	private String epoch = newEpoch();

	private long told;

	private ScheduledExecutorService writers;

	LiveHub(LiveSettings settings) {
		this.settings = settings;
	}

	/**
	 * What a page is as new as that is about to be read: to be given with {@link #join}.
	 */
	public synchronized String now() {
		return this.epoch + "." + this.told;
	}

	/**
	 * Lets a page hear what happens from now on, and at once what it has missed. Of one
	 * person's too many pages the oldest is let go: mostly one that the browser has left,
	 * which shows when it is next written to.
	 * @param since what {@link #now} was when the page was read, or null
	 * @return whether there is room for it
	 */
	public synchronized boolean join(LivePage page, String since) {
		List<LivePage> own = this.pages.stream().filter((other) -> other.isOf(page.person())).toList();
		List<LivePage> tooMany = own.subList(0, Math.max(0, own.size() + 1 - this.settings.perPerson()));
		if (!isRunning() || this.pages.size() - tooMany.size() >= this.settings.inAll()) {
			return false;
		}
		this.pages.removeAll(tooMany);
		tooMany.forEach(LivePage::close);
		this.pages.add(page);
		page.tell(null, now(), this.writers);
		missed(since).stream()
			.filter((change) -> change == null || page.concerns(change))
			.flatMap((change) -> (change != null) ? change.topics().stream() : Stream.of(EVERYTHING))
			.distinct()
			.forEach((topic) -> page.tell(topic, now(), this.writers));
		return true;
	}

	public void leave(LivePage page) {
		this.pages.remove(page);
	}

	/** The changes since then; a null among them stands for everything. */
	private List<Change> missed(String since) {
		String[] parts = (since != null) ? since.split("\\.", 2) : new String[0];
		boolean known = parts.length == 2 && parts[0].equals(this.epoch) && parts[1].matches("\\d{1,18}");
		long missed = known ? this.told - Long.parseLong(parts[1]) : -1;
		if (missed < 0 || missed > this.kept.size()) {
			List<Change> everything = new ArrayList<>();
			everything.add(null);
			return everything;
		}
		return this.kept.stream().skip(this.kept.size() - missed).toList();
	}

	synchronized void tell(Change change) {
		this.told++;
		this.kept.addLast(change);
		if (this.kept.size() > KEPT) {
			this.kept.removeFirst();
		}
		this.pages.stream()
			.filter((page) -> page.concerns(change))
			.forEach((page) -> change.topics().forEach((topic) -> page.tell(topic, now(), this.writers)));
	}

	/** Something may have been missed while nobody listened. */
	synchronized void tellEverything() {
		this.epoch = newEpoch();
		this.kept.clear();
		this.pages.forEach((page) -> page.tell(EVERYTHING, now(), this.writers));
	}

	private void beat() {
		this.pages.forEach((page) -> page.tell(null, null, this.writers));
	}

	private static String newEpoch() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	@Override
	public synchronized void start() {
		this.writers = Executors.newScheduledThreadPool(WRITERS, (work) -> {
			Thread thread = new Thread(work, "live-writer");
			thread.setDaemon(true);
			return thread;
		});
		long every = this.settings.heartbeat().toMillis();
		this.writers.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
	}

	/** Before the web server, which would wait for the open pages. */
	@Override
	public synchronized void stop() {
		this.writers.shutdownNow();
		this.writers = null;
		List.copyOf(this.pages).forEach(LivePage::close);
		this.pages.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.writers != null;
	}

}
