package jp.tsunagu.monitoring;

import jp.tsunagu.engine.CodeList;

/** 種別 of a monitoring report (brief 2.7). */
public enum MonitoringKind implements CodeList {

	PERIODIC("定期"), EVENT("随時"), BEFORE_TRANSITION("移行前"), AFTER_TRANSITION("移行後"), EMERGENCY("緊急");

	private final String label;

	MonitoringKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
