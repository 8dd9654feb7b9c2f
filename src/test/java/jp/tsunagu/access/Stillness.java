package jp.tsunagu.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

/**
 * Knows when a page has shown all of itself: three seconds in which it has asked for
 * nothing, waited for nothing and changed nothing. Streams, which never end, do not
 * count.
 */
class Stillness {

	/** Resolves when three seconds, or ten in all, have passed without a change. */
	private static final String UNCHANGED = """
			() => new Promise(done => {
				let still = setTimeout(done, 3000);
				const page = new MutationObserver(() => { clearTimeout(still); still = setTimeout(done, 3000); });
				page.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
				setTimeout(done, 10000);
			})""";

	private final Page page;

	private final Set<Request> awaited = ConcurrentHashMap.newKeySet();

	private final AtomicInteger asked = new AtomicInteger();

	Stillness(Page page) {
		this.page = page;
		page.onRequest((request) -> {
			this.asked.incrementAndGet();
			if (!request.resourceType().equals("eventsource")) {
				this.awaited.add(request);
			}
		});
		page.onResponse((response) -> {
			// whose answer nobody reads never finishes
			if (response.request().resourceType().equals("fetch")) {
				this.awaited.remove(response.request());
			}
		});
		page.onRequestFinished(this.awaited::remove);
		page.onRequestFailed(this.awaited::remove);
	}

	void await() {
		for (int tries = 0; tries < 60; tries++) {
			int before = this.asked.get();
			this.page.evaluate(UNCHANGED);
			if (this.awaited.isEmpty() && this.asked.get() == before) {
				return;
			}
		}
		throw new AssertionError(
				"%s still waits for %s".formatted(this.page.url(), this.awaited.stream().map(Request::url).toList()));
	}

}
