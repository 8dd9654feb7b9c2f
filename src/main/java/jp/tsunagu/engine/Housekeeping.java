package jp.tsunagu.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What is tidied up at night, in the hours in which the engine cleans its own history
 * (ADR 0009). Each node does it; whoever comes second finds nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

	private final FinishedWork finished;

	Housekeeping(FinishedWork finished) {
		this.finished = finished;
	}

	@Scheduled(cron = "0 40 1 * * *", zone = "Asia/Tokyo")
	void letGoOfOldWork() {
		this.finished.forget();
	}

}
