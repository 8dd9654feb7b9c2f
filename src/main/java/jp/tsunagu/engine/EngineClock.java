package jp.tsunagu.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Component;

/**
 * One clock for the engine and the house, so that a timer and a due date never disagree.
 */
@Component
class EngineClock extends Clock {

	@Override
	public ZoneId getZone() {
		return JapaneseDates.TOKYO;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return zone.equals(getZone()) ? this : new EngineClockIn(zone);
	}

	@Override
	public Instant instant() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	private static final class EngineClockIn extends EngineClock {

		private final ZoneId zone;

		EngineClockIn(ZoneId zone) {
			this.zone = zone;
		}

		@Override
		public ZoneId getZone() {
			return this.zone;
		}

	}

}
