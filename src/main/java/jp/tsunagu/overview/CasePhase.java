package jp.tsunagu.overview;

import java.util.List;

import jp.tsunagu.engine.CodeList;
import jp.tsunagu.monitoring.MonitoringPlan;
import jp.tsunagu.team.SupportTeam;

/** How far a case has come on its way, by what is on file and not by the engine. */
public enum CasePhase implements CodeList {

	CONSULTATION("相談"), CONSENT("同意を得るところ"), ASSESSMENT("アセスメントをするところ"), TEAM("チームを作るところ"), MONITORING("モニタリング"),
	CLOSED("終結");

	private final String label;

	CasePhase(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	static CasePhase of(boolean open, List<?> consents, boolean assessed, SupportTeam team, MonitoringPlan plan) {
		if (!open) {
			return CLOSED;
		}
		if (plan != null && (plan.isWaiting() || plan.isOpen())) {
			return MONITORING;
		}
		if (consents.isEmpty()) {
			return CONSENT;
		}
		if (!assessed) {
			return ASSESSMENT;
		}
		return (team == null || team.establishedOn() == null) ? TEAM : MONITORING;
	}

}
