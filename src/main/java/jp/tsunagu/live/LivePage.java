package jp.tsunagu.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * One open page. What it has not been told yet is kept once for each topic, however slow
 * its network is.
 */
public class LivePage {

	private final String person;

	private final String prefix;

	private final Wire wire;

	private final Set<String> waiting = new LinkedHashSet<>();

	private String cursor;

	private boolean beats;

	private boolean writing;

	public LivePage(String person, String prefix, Wire wire) {
		this.person = person;
		this.prefix = prefix;
		this.wire = wire;
	}

	/**
	 * Without a topic the page is only written to; with a cursor it learns how new it is.
	 */
	void tell(String topic, String newest, Executor writers) {
		synchronized (this.waiting) {
			this.beats = true;
			this.cursor = (newest != null) ? newest : this.cursor;
			if (topic != null) {
				this.waiting.add(topic);
			}
			if (this.writing || writers == null) {
				return;
			}
			this.writing = true;
		}
		writers.execute(this::write);
	}

	private void write() {
		while (true) {
			List<String> topics;
			String newest;
			synchronized (this.waiting) {
				if (!this.beats) {
					this.writing = false;
					return;
				}
				topics = List.copyOf(this.waiting);
				newest = this.cursor;
				this.waiting.clear();
				this.beats = false;
			}
			try {
				this.wire.send(topics, newest);
			}
			catch (IOException | IllegalStateException ex) {
				close(); // nobody reads there any more; the page will ask again
				return;
			}
		}
	}

	void close() {
		this.wire.close();
	}

	boolean concerns(Change change) {
		return change.concerns(this.person, this.prefix);
	}

	boolean isOf(String other) {
		return this.person.equals(other);
	}

	String person() {
		return this.person;
	}

	/** What leads to the browser. */
	public interface Wire {

		void send(List<String> topics, String cursor) throws IOException;

		void close();

	}

}
