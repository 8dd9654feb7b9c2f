package jp.tsunagu.monitoring;

import jp.tsunagu.engine.CodeList;

/** 方法 of a monitoring report (brief 2.7). */
public enum MonitoringMethod implements CodeList {

	VISIT("訪問"), INTERVIEW("面接"), PHONE("電話"), ONLINE("オンライン"), MEETING("支援会議"), WRITTEN("書面"), HEARING("関係者聴取");

	private final String label;

	MonitoringMethod(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
