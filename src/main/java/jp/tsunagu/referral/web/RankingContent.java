package jp.tsunagu.referral.web;

import java.util.List;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.referral.Question;
import jp.tsunagu.referral.RankingService;
import jp.tsunagu.referral.Referral;
import jp.tsunagu.referral.ReferralService;
import jp.tsunagu.referral.Score;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows those who decide on a main how everybody stands, with every reason. */
@Component
@Order(3)
class RankingContent implements FormContent {

	private final ReferralService referrals;

	private final RankingService rankings;

	private final CaseFiles cases;

	private final Directory directory;

	RankingContent(ReferralService referrals, RankingService rankings, CaseFiles cases, Directory directory) {
		this.referrals = referrals;
		this.rankings = rankings;
		this.cases = cases;
		this.directory = directory;
	}

	@Override
	public void fill(String form, FormView view) {
		if (view.recordNumber() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		switch (form) {
			case "agree-response-policy" -> {
				RankingService.Outlook outlook = this.rankings.outlook(number);
				view.summary(ranking(outlook.neededSpecialties(), outlook.candidates()));
			}
			case "answer-referral" -> this.referrals.current(number).ifPresent((referral) -> {
				show(referral, view);
				view.because(why(referral));
			});
			case "agree-main-coordinator" -> this.referrals.current(number).ifPresent((referral) -> {
				show(referral, view);
				view.prefill("subCoordinators", subs(referral));
			});
			default -> {
			}
		}
	}

	/** Why it is this person who is asked now. */
	private static String why(Referral referral) {
		CoordinatorId asked = referral.questions().get(referral.questions().size() - 1).id();
		if (asked.toString().equals(referral.proposal().proposedMain())) {
			return "協議で、主担当にと名前が挙がりました。";
		}
		List<CoordinatorId> ranked = referral.candidates().stream().filter(Score::isRanked).map(Score::id).toList();
		return "候補者の並び順で%d番目です。引き受けられるかを尋ねています。".formatted(ranked.indexOf(asked) + 1);
	}

	private void show(Referral referral, FormView view) {
		Summary summary = new Summary().heading("これまでの依頼")
			.row("いまの主担当", name(this.cases.get(referral.number()).mainCoordinator()))
			.row("協議で決まった副担当", referral.proposal().subs().stream().map(this::name).collect(Collectors.joining("、")));
		for (Question question : referral.questions()) {
			String reason = (question.reason() != null) ? "：" + question.reason() : "";
			summary.row(name(question.id()), question.reply().label() + reason);
		}
		view.summary(summary);
		view.summary(ranking(referral.neededSpecialties(), referral.candidates()));
	}

	private Summary ranking(List<Specialty> needed, List<Score> candidates) {
		Summary summary = new Summary().heading("候補者の見比べ")
			.row("必要な専門性", needed.stream().map(Specialty::label).collect(Collectors.joining("、")));
		int place = 0;
		for (Score score : candidates) {
			String points = score.isRanked() ? "%d. %s（%d点）".formatted(++place, name(score.id()), score.points())
					: name(score.id());
			summary.row(points, explained(score));
		}
		return summary.note("点数は目安です。各項目の×の値を掛け合わせたもので、決めるのは皆さんです。");
	}

	private static String explained(Score score) {
		return score.parts()
			.stream()
			.map((part) -> score.isRanked()
					? "%s：%s（×%.2f）".formatted(part.kind().label(), part.explanation(), part.factor())
					: part.explanation())
			.collect(Collectors.joining("\n"));
	}

	/** Who was agreed on; else one is wished for, and the best ranked is proposed. */
	private List<String> subs(Referral referral) {
		List<String> agreed = referral.proposal().proposedSubs();
		CoordinatorId keeper = this.cases.get(referral.number()).mainCoordinator();
		return !agreed.isEmpty() ? agreed
				: referral.candidates()
					.stream()
					.filter((score) -> score.isRanked() && !score.id().equals(keeper))
					.limit(1)
					.map(Score::coordinator)
					.toList();
	}

	private String name(CoordinatorId id) {
		return this.directory.nameOf(id);
	}

}
