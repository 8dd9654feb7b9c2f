package jp.tsunagu.monitoring.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.monitoring.Monitoring;
import jp.tsunagu.monitoring.MonitoringPlan;
import jp.tsunagu.monitoring.MonitoringReport;
import jp.tsunagu.monitoring.MonitoringRounds;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * モニタリングをする opens with all that is known, so that a quiet round takes a minute: what the
 * last two rounds found, today, the stage, the last way and people. How child and family
 * are today is never filled in for anybody.
 */
@Component
@Order(2)
class MonitoringContent implements FormContent {

	private final MonitoringRounds rounds;

	private final CaseFiles cases;

	private final ConsentService consents;

	private final Directory directory;

	private final Clock clock;

	MonitoringContent(MonitoringRounds rounds, CaseFiles cases, ConsentService consents, Directory directory,
			Clock clock) {
		this.rounds = rounds;
		this.cases = cases;
		this.consents = consents;
		this.directory = directory;
		this.clock = clock;
	}

	@Override
	public void fill(String form, FormView view) {
		if (!"perform-monitoring".equals(form) || view.recordNumber() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		SupportCase about = this.cases.get(number);
		if (about.area().toString().equals(view.viewer().area())) {
			List<MonitoringReport> last = this.rounds.newest(number, 2);
			this.rounds.find(number).ifPresent((plan) -> prefill(view, plan, about.situation()));
			last.stream().limit(1).forEach((report) -> prefill(view, report.monitoring()));
			boolean identified = about.isKeptBy(CoordinatorId.of(view.viewer().userId()))
					|| this.consents.opensToCoordinators(number.toString()).orElse(false);
			last.forEach((report) -> view.summary(summary(report, identified)));
		}
	}

	private void prefill(FormView view, MonitoringPlan plan, CaseSituation known) {
		view.prefill("monitoredOn", LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO)).toString());
		view.prefill("monitoringKind", plan.kind().name());
		view.prefill("lifeStage", (known.lifeStage() != null) ? known.lifeStage().name() : null);
		view.prefill("caregiverBurden", (known.caregiverBurden() != null) ? known.caregiverBurden().toString() : null);
		view.prefill("reassessmentNeeded", "false");
		view.prefill("teamReviewNeeded", "false");
		view.prefill("monitoringOutcome", "CONTINUE");
		view.summary(new Summary().heading("今回のモニタリング").row("期限", JapaneseDates.shown(plan.dueOn())));
	}

	private static void prefill(FormView view, Monitoring last) {
		view.prefill("method", last.method().name());
		view.prefill("informants", last.informants().stream().map(Enum::name).toList());
	}

	private Summary summary(MonitoringReport report, boolean identified) {
		Monitoring found = report.monitoring();
		Summary summary = new Summary().heading("前のモニタリング " + JapaneseDates.shown(found.monitoredOn()))
			.row("した人", this.directory.nameOf(report.recordedBy()))
			.row("方法", "%s（%s）".formatted(found.method().label(), found.monitoringKind().label()))
			.row("児の様子", found.childChange().label())
			.row("家族の様子", found.familyChange().label())
			.row("介護負担感", found.caregiverBurden())
			.row("満足度", found.satisfaction())
			.row("新たなニーズ", labels(found.newNeeds()))
			.row("危険サイン", labels(found.redFlags()));
		if (!identified) {
			return summary;
		}
		return summary.row("様子のメモ", found.childChangeNote())
			.row("支援体制の変化", found.supportChange())
			.row("課題にしたこと", found.issuesFound());
	}

	private static String labels(List<? extends CodeList> codes) {
		return codes.stream().map(CodeList::label).collect(Collectors.joining("、"));
	}

}
