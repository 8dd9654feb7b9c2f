package jp.tsunagu.issue.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.issue.CouncilAnswer;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueName;
import jp.tsunagu.issue.IssueOrigin;
import jp.tsunagu.issue.ResolutionDegree;
import jp.tsunagu.issue.SimilarIssues;

import org.springframework.stereotype.Component;

/** An issue in words, as much of it as is for the person who looks. */
@Component
class IssueSummary {

	private final Directory directory;

	IssueSummary(Directory directory) {
		this.directory = directory;
	}

	Summary of(IssueFile file) {
		Summary summary = new Summary().heading("課題 " + file.number())
			.row("件名", file.sheet().title())
			.row("状態", file.status().label())
			.row("範囲", file.sheet().scope().label())
			.row("見つかった場", file.source().label())
			.row("見つかった記録", origins(file))
			.row("影響を受ける児", "%d人".formatted(file.affected()))
			.row("市町", places(file.area(), file.sheet().municipalities()))
			.row("事実", file.sheet().fact())
			.row("望ましい状態", file.sheet().desiredState())
			.row("解消度", ResolutionDegree.label(file.resolution().resolutionDegree()))
			.row("統合した課題", file.merged().stream().map(IssueName::label).collect(Collectors.joining("\n")));
		council(summary, file.councilAnswer());
		file.reviews()
			.forEach((review) -> summary.row(JapaneseDates.shown(review.on()) + " " + review.kind().label(),
					(review.evidence() != null)
							? "%s\n%s".formatted(ResolutionDegree.label(review.degree()), review.evidence())
							: ResolutionDegree.label(review.degree())));
		return summary;
	}

	Summary of(List<SimilarIssues.Similar> alike) {
		Summary summary = new Summary().heading("似ている課題");
		if (alike.isEmpty()) {
			return summary.note("似ている課題は見つかりません。");
		}
		alike.forEach((one) -> summary.row("%d%%".formatted(one.percent()), one.issue().label()));
		return summary;
	}

	/** What there is to tell a family. */
	Summary answer(IssueFile file) {
		Summary summary = new Summary().heading("家族へ伝える結果（課題 %s）".formatted(file.number()))
			.row("件名", file.sheet().title())
			.row("結果", file.status().label())
			.row("解消度", ResolutionDegree.label(file.resolution().resolutionDegree()));
		council(summary, file.councilAnswer());
		return summary;
	}

	private static void council(Summary summary, CouncilAnswer answer) {
		if (answer != null && answer.councilResult() != null) {
			summary.row("協議会の結果", answer.councilResult().label()).row("その理由", answer.councilReason());
		}
	}

	private static String origins(IssueFile file) {
		String known = file.origins().stream().map(IssueOrigin::recordNumber).collect(Collectors.joining("、"));
		String others = (file.hiddenOrigins() > 0) ? "ほか%d件".formatted(file.hiddenOrigins()) : "";
		return (known + " " + others).strip();
	}

	private String places(AreaId area, List<String> codes) {
		Map<String, String> names = this.directory.municipalities(area)
			.stream()
			.collect(Collectors.toMap(Municipality::code, Municipality::name));
		return codes.stream().map((code) -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
	}

}
