package jp.tsunagu.monitoring;

import jp.tsunagu.engine.CodeList;

/** Whether support goes on after a round (contract, monitoringCycle). */
public enum MonitoringOutcome implements CodeList {

	CONTINUE("支援を続ける"), CLOSE("終結に進む");

	private final String label;

	MonitoringOutcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
