package jp.tsunagu.overview.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentOnFile;
import jp.tsunagu.consent.Withdrawal;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.stereotype.Component;

/**
 * A consent in words, for who may know whom it is about.
 */
@Component
class ConsentLines {

	CasePage.Given write(ConsentOnFile found, boolean counts) {
		Consent given = found.scope().given();
		String purposes = CasePages.labels(counts ? found.scope().purposes() : given.purposes());
		String recipients = CasePages.labels(counts ? found.scope().recipients() : given.recipients());
		String groups = CasePages.labels(counts ? found.scope().groups() : given.groups());
		return new CasePage.Given(counts,
				"%s（%s、説明日 %s）".formatted(given.consentForm().label(), given.givenBy().label(),
						JapaneseDates.shown(given.explainedOn())),
				(given.validTo() != null) ? JapaneseDates.shown(given.validTo()) : null, orNone(purposes),
				orNone(recipients), orNone(groups), given.exclusions(),
				found.withdrawals().stream().map(ConsentLines::withdrawn).toList());
	}

	private static String orNone(String allowed) {
		return allowed.isEmpty() ? "なし（共有できません）" : allowed;
	}

	private static String withdrawn(Withdrawal taken) {
		String what = taken.everything() ? "すべて"
				: Stream
					.of(CasePages.labels(taken.purposes()), CasePages.labels(taken.recipients()),
							CasePages.labels(taken.groups()))
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining("、"));
		return "%s撤回：%s".formatted(JapaneseDates.shown(taken.withdrawnOn()), what);
	}

}
