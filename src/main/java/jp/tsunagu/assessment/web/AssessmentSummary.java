package jp.tsunagu.assessment.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.CareBand;
import jp.tsunagu.assessment.CareJudgement;
import jp.tsunagu.assessment.CaregiverBurden;
import jp.tsunagu.assessment.ChosenCare;
import jp.tsunagu.assessment.MedicalCareScore;
import jp.tsunagu.assessment.Need;
import jp.tsunagu.casefile.ChildFile;
import jp.tsunagu.casefile.Guardian;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;

import org.springframework.stereotype.Component;

/**
 * The latest assessment and the child's entry in a few rows, for who may know whom they
 * are about.
 */
@Component
class AssessmentSummary {

	private final Directory directory;

	AssessmentSummary(Directory directory) {
		this.directory = directory;
	}

	Summary of(Assessment assessment, List<RedFlag> openFlags) {
		String who = this.directory.nameOf(assessment.assessedBy());
		MedicalCareScore score = assessment.score();
		Summary summary = new Summary()
			.heading("アセスメント（%s、%sさん）".formatted(JapaneseDates.shown(assessment.assessedOn()), who))
			.row("ライフステージ", assessment.lifeStage().label())
			.row("医療的ケア", care(score))
			.row("医師の判定", judged(assessment.judgement()))
			.row("点数の目安", "%s。選んだ項目の合計で、医師の判定ではありません。".formatted(points(score.total())))
			.row("状態像", assessment.profileSummary())
			.row("ニーズ", needs(assessment.needs()))
			.row("養育者の負担感", CaregiverBurden.label(assessment.caregiverBurden()))
			.row("危険サイン", openFlags.stream().map(RedFlag::label).distinct().collect(Collectors.joining("、")))
			.row("電源が要る機器", Boolean.TRUE.equals(assessment.powerDependent()) ? "あり" : null)
			.row("急変時・停電時の対応", assessment.emergencyPlan())
			.row("次回の見直し", (assessment.nextReviewOn() != null) ? JapaneseDates.shown(assessment.nextReviewOn()) : null);
		assessment.questions().forEach((question) -> summary.row("確かめること", question));
		return summary;
	}

	Summary of(ChildFile child) {
		String hidden = child.addressHidden() ? "（隠しています。担当者だけに見えます）" : "";
		return new Summary().heading("児と家族")
			.row("児", child.name())
			.row("ふりがな", child.kana())
			.row("生年月日", (child.birthDate() != null) ? JapaneseDates.shown(child.birthDate()) : null)
			.row("保護者", child.guardians().stream().map(Guardian::toString).collect(Collectors.joining("\n")))
			.row("住所", (child.address() != null) ? child.address() + hidden : null)
			.row("きょうだいの記録", child.siblings().stream().map(RecordNumber::toString).collect(Collectors.joining("、")));
	}

	private static String care(MedicalCareScore score) {
		String items = score.items().stream().map(ChosenCare::label).collect(Collectors.joining("\n"));
		return items.isEmpty() ? "なし" : items;
	}

	private static String judged(CareJudgement judgement) {
		if (judgement.judgedScore() == null) {
			return null;
		}
		String on = (judgement.judgedOn() != null) ? JapaneseDates.shown(judgement.judgedOn()) : "日付は未確認";
		String source = (judgement.sourceDocument() != null) ? judgement.sourceDocument() : "書類は未確認";
		return "%s（%s、%s、%s）".formatted(points(judgement.judgedScore()), judgement.judgedBy(), on, source);
	}

	private static String points(int points) {
		String band = CareBand.of(points)
			.map((found) -> "、%sにあたる点数（看護職員1人に児%d人）".formatted(found.label(), found.childrenPerNurse()))
			.orElse("");
		return "%d点%s".formatted(points, band);
	}

	private static String needs(List<Need> needs) {
		return IntStream.range(0, needs.size())
			.mapToObj((i) -> "%d %s：%s".formatted(i + 1, needs.get(i).needDomain().label(), needs.get(i).needText()))
			.collect(Collectors.joining("\n"));
	}

}
