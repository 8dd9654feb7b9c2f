package jp.tsunagu.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import jp.tsunagu.Prepared;
import jp.tsunagu.engine.JapaneseDates;

/**
 * The demo after its first start, with everybody and all its records: made once, and
 * copied by each journey, which begins with a start like that of the next morning.
 */
final class FirstStart {

	private FirstStart() {
	}

	/**
	 * The directory with the data of the demo and the classes of the application; the
	 * demo's records are so and so many days old, hence one for each day.
	 */
	static Path directory() {
		return Prepared.once("journey." + LocalDate.now(JapaneseDates.TOKYO), FirstStart::happen);
	}

	static void copyDataTo(Path data) {
		Prepared.copy(directory().resolve("data"), data);
	}

	private static void happen(Path directory) throws IOException {
		try (RunningApplication application = new RunningApplication(directory.resolve("data"))) {
			application.startFirst(SharedClasses.leftIn(directory));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
