package jp.tsunagu.demo.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo after models and people are there. A start that was cut off is
 * taken up where it stopped; a later one changes nothing.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DemoAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoAtStart.class);

	private final List<Resource> files;

	private final DemoProgress progress;

	private final ConsultationPlayer player;

	DemoAtStart(@Value("${tsunagu.demo.consultations:#{null}}") Resource consultations,
			@Value("${tsunagu.demo.issues:#{null}}") Resource issues, DemoProgress progress,
			ConsultationPlayer player) {
		this.files = Stream.of(consultations, issues).filter(Objects::nonNull).toList();
		this.progress = progress;
		this.player = player;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.files.isEmpty() || !this.progress.isWanted()) {
			return;
		}
		List<DemoConsultation> missing = this.files.stream()
			.flatMap((file) -> DemoFile.read(file).stream())
			.filter((consultation) -> !this.progress.has(consultation.key()))
			.toList();
		log.info("Making {} consultations and issues for the demo", missing.size());
		if (missing.stream().filter(this::fails).count() == 0) {
			this.progress.finish();
		}
	}

	/** The demo starts without a consultation rather than not at all. */
	private boolean fails(DemoConsultation consultation) {
		try {
			this.player.play(consultation);
			return false;
		}
		catch (RuntimeException ex) {
			log.warn("The demo goes without its record '{}'", consultation.key(), ex);
			return true;
		}
	}

}
