package jp.tsunagu.monitoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.LifeStage;

/**
 * What the table monitoringInterval asks for (brief 3.2 and its rule of thumb). All of it
 * as on the day the interval counts from, so that asking again later answers the same
 * until the situation has really changed.
 */
public record IntervalInputs(LifeStage lifeStage, int monthsInStage, int careScore, int caregiverBurden,
		boolean openRedFlag, boolean servicesChanged, int serviceCount) {

	private static final int SERVICES_ARE_NEW_FOR_MONTHS = 3;

	public static IntervalInputs of(CaseSituation known, LocalDate stageSince, LocalDate from, boolean openRedFlag) {
		LocalDate changed = known.servicesChangedOn();
		return new IntervalInputs(known.lifeStage(),
				Math.max(0, (int) Period.between(stageSince, from).toTotalMonths()),
				Objects.requireNonNullElse(known.careScore(), 0),
				Objects.requireNonNullElse(known.caregiverBurden(), 0), openRedFlag,
				changed != null && changed.plusMonths(SERVICES_ARE_NEW_FOR_MONTHS).isAfter(from),
				Objects.requireNonNullElse(known.serviceCount(), 0));
	}

	/** By the names of the table. */
	public Map<String, Object> named() {
		return Map.of("lifeStage", (this.lifeStage != null) ? this.lifeStage.name() : "UNKNOWN", "monthsInStage",
				this.monthsInStage, "careScore", this.careScore, "caregiverBurden", this.caregiverBurden, "openRedFlag",
				this.openRedFlag, "servicesChanged", this.servicesChanged, "serviceCount", this.serviceCount);
	}

}
