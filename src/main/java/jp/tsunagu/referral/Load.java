package jp.tsunagu.referral;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseLoad;

/** What a coordinator has on their hands today. */
record Load(CaseLoad cases, int consultations, int attendances) {

	double weighted(Weights weights) {
		return this.cases.plain() * weights.plainCase() + this.cases.heavy() * weights.heavyCase()
				+ this.cases.changing() * weights.changingCase() + this.cases.co() * weights.coCase()
				+ this.consultations * weights.consultation() + this.attendances * weights.council();
	}

	String explained(Weights weights) {
		String parts = Stream
			.of(part("主担当", this.cases.plain()), part("主担当（32点以上）", this.cases.heavy()),
					part("主担当（移行期）", this.cases.changing()), part("副担当", this.cases.co()),
					part("対応中の相談", this.consultations), part("会議出席", this.attendances))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("、"));
		return parts.isEmpty() ? "いまの担当はありません" : "%s（負担 %.1f）".formatted(parts, weighted(weights));
	}

	private static String part(String what, int count) {
		return (count > 0) ? "%s%d件".formatted(what, count) : "";
	}

}
