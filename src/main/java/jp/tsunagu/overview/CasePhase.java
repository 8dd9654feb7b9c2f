package jp.tsunagu.overview;

import java.util.List;

import jp.tsunagu.engine.CodeList;
import jp.tsunagu.monitoring.MonitoringPlan;
import jp.tsunagu.team.SupportTeam;

/** How far a case has come on its way, by what is on file and not by the engine. */
public enum CasePhase implements CodeList {

	CONSULTATION("相談"), CONSENT("同意を得るところ"), ASSESSMENT("アセスメントをするところ"), TEAM("チームを作るところ"), MONITORING("モニタリング"),
	CLOSED("終結");

	/** Where an open case can stand. */
	public static final List<CasePhase> OPEN = List.of(CONSENT, ASSESSMENT, TEAM, MONITORING);

	/** The rule of {@link #of} once more, for an open case c with {@link #JOINS}. */
	static final String SQL = """
			case when p.status in ('WAITING', 'OPEN') then 'MONITORING'
				when not exists (select 1 from tsunagu.consent s where s.record_number = c.number) then 'CONSENT'
				when c.life_stage is null then 'ASSESSMENT'
				when t.established_on is null then 'TEAM' else 'MONITORING' end""";

	static final String JOINS = """
			left join tsunagu.monitoring_plan p on p.number = c.number
			left join tsunagu.support_team t on t.number = c.number""";

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
