package jp.tsunagu.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.intake.Agreement;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.Reception;
import jp.tsunagu.intake.Triage;

import org.springframework.stereotype.Component;

/**
 * A consultation in a few rows. Where the viewer may not know who it is about, only
 * codes, the alias and the age band are shown (brief 5.1).
 */
@Component
class ConsultationSummary {

	private final Directory directory;

	private final Clock clock;

	ConsultationSummary(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	Summary of(Consultation consultation, boolean identified) {
		return of(new Summary().heading("相談 " + consultation.number()), consultation, identified);
	}

	/** Folded away where the case has gone on from it. */
	Summary folded(Consultation consultation, boolean identified) {
		return of(new Summary().folded("相談 " + consultation.number()), consultation, identified);
	}

	private Summary of(Summary summary, Consultation consultation, boolean identified) {
		Reception reception = consultation.reception();
		if (!identified) {
			summary.note("共有の同意がまだないため、児を特定できる内容は表示していません。");
		}
		codes(summary, consultation, reception);
		if (identified) {
			typed(summary, reception);
		}
		triage(summary, consultation.triage(), identified);
		agreement(summary, consultation.agreement(), identified);
		return summary;
	}

	private void codes(Summary summary, Consultation consultation, Reception reception) {
		summary.row("受付", JapaneseDates.shown(reception.receivedAt()))
			.row("受付者", this.directory.nameOf(consultation.receivedBy()))
			.row("回答の期限", JapaneseDates.shown(consultation.responseDueAt()))
			.row("緊急度", reception.urgency().label())
			.row("危険サイン", labels(reception.redFlags()))
			.row("相談者", reception.consulterType().label())
			.row("相談方法", reception.channel().label())
			.row("市町", this.directory.municipality(reception.municipality()).map(Municipality::name).orElse(null))
			.row("児の仮の呼び名", reception.childAlias())
			.row("年齢層", ageBand(reception))
			.row("相談内容", labels(reception.topics()))
			.row("口頭同意", reception.verbalConsent().label());
	}

	private static void typed(Summary summary, Reception reception) {
		LocalDate birthDate = reception.childBirthDate();
		summary.row("主訴", reception.chiefComplaint())
			.row("児の氏名", join(reception.childFamilyName(), reception.childGivenName()))
			.row("ふりがな", reception.childKana())
			.row("生年月日", (birthDate != null) ? JapaneseDates.shown(birthDate) : null)
			.row("相談者の氏名", join(reception.consulterName(), reception.consulterRelation()))
			.row("連絡先", join(reception.contactPhone(), reception.contactEmail()))
			.row("その場で行ったこと", reception.initialAction());
	}

	private static void triage(Summary summary, Triage triage, boolean identified) {
		if (triage == null) {
			return;
		}
		summary.row("支援の柱", triage.pillar().label())
			.row("必要な専門性", labels(triage.neededSpecialties()))
			.row("既存の支援", identified ? triage.existingSupportNote() : null)
			.row("整理のメモ", identified ? triage.triageNote() : null);
	}

	private void agreement(Summary summary, Agreement agreement, boolean identified) {
		if (agreement == null) {
			return;
		}
		summary.row("対応方針", agreement.responsePolicy().label())
			.row("決めたこと", identified ? agreement.policyNote() : null);
	}

	private String ageBand(Reception reception) {
		if (reception.childBirthDate() != null) {
			LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
			return JapaneseAge.band(JapaneseAge.on(today, reception.childBirthDate()));
		}
		return (reception.childAge() != null) ? JapaneseAge.band(reception.childAge()) : null;
	}

	private static String labels(List<? extends CodeList> codes) {
		return (codes != null) ? codes.stream().map(CodeList::label).collect(Collectors.joining("、")) : null;
	}

	private static String join(String... parts) {
		return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
	}

}
