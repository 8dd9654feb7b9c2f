package jp.tsunagu.referral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.tsunagu.directory.Specialty;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.referral.Score.Kind;
import jp.tsunagu.referral.Score.Part;

/**
 * Who fits a record best, with every reason (R-043, R-055; ADR 0013). It proposes; people
 * decide. Whoever is away has no place in it and stands at the end, without points.
 */
final class Ranking {

	private final Need need;

	private final Weights weights;

	Ranking(Need need, Weights weights) {
		this.need = need;
		this.weights = weights;
	}

	/**
	 * Best first. Who has as many points as another goes first if they were asked longer
	 * ago or never; else each record has an order of its own, so that no name is always
	 * first.
	 */
	List<Score> of(Collection<Candidate> candidates) {
		Comparator<Placed> order = Comparator.comparing((Placed placed) -> placed.candidate().isPresent())
			.thenComparing((placed) -> placed.product())
			.reversed()
			.thenComparing((placed) -> placed.candidate().lastAsked(),
					Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
			.thenComparing((placed) -> lot(placed.candidate()))
			.thenComparing((placed) -> placed.candidate().id().id());
		return candidates.stream().map(this::place).sorted(order).map(Placed::score).toList();
	}

	private Placed place(Candidate candidate) {
		List<Part> parts = new ArrayList<>();
		parts.add(presence(candidate));
		if (candidate.isPresent()) {
			parts.addAll(List.of(specialty(candidate), municipality(candidate), load(candidate), known(candidate)));
		}
		double product = parts.stream().mapToDouble(Part::factor).reduce(100, (one, other) -> one * other);
		Integer points = candidate.isPresent() ? (int) Math.round(product) : null;
		return new Placed(candidate, (points != null) ? points : 0,
				new Score(candidate.id().toString(), points, parts));
	}

	private Part presence(Candidate candidate) {
		if (!candidate.isPresent()) {
			return new Part(Kind.PRESENCE, 0, "%sまで不在".formatted(JapaneseDates.shown(candidate.awayUntil())));
		}
		String leaving = says("%sで任期が終わります。", candidate.leavesOn());
		String away = says("%sから不在の予定です。", candidate.awayFrom());
		return new Part(Kind.PRESENCE, (candidate.leavesOn() != null) ? this.weights.leavingSoon() : 1,
				(leaving + away).isEmpty() ? "在席" : leaving + away);
	}

	private static String says(String sentence, LocalDate day) {
		return (day != null) ? sentence.formatted(JapaneseDates.shown(day)) : "";
	}

	private Part specialty(Candidate candidate) {
		Set<Specialty> needed = this.need.specialties();
		if (needed.isEmpty()) {
			return new Part(Kind.SPECIALTY, 1, "特に求める専門性はありません");
		}
		Set<Specialty> met = EnumSet.copyOf(needed);
		met.retainAll(candidate.profile().specialties());
		String labels = met.stream().map(Specialty::label).collect(Collectors.joining("、"));
		return new Part(Kind.SPECIALTY, 1 + this.weights.specialty() * met.size() / needed.size(),
				"%d件のうち%d件%s".formatted(needed.size(), met.size(), labels.isEmpty() ? "" : "（%s）".formatted(labels)));
	}

	private Part municipality(Candidate candidate) {
		boolean works = candidate.profile().municipalities().contains(this.need.municipality().code());
		return new Part(Kind.MUNICIPALITY, works ? 1 + this.weights.municipality() : 1,
				"%sは担当%s".formatted(this.need.municipality().name(), works ? "" : "外"));
	}

	private Part load(Candidate candidate) {
		double weighted = candidate.load().weighted(this.weights);
		return new Part(Kind.LOAD, 1 / (1 + this.weights.load() * weighted), candidate.load().explained(this.weights));
	}

	private Part known(Candidate candidate) {
		return new Part(Kind.KNOWN, candidate.known() ? 1 + this.weights.known() : 1,
				candidate.known() ? "担当や相談で関わったことがあります" : "まだありません");
	}

	private UUID lot(Candidate candidate) {
		String both = this.need.number() + " " + candidate.id();
		return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
	}

	private record Placed(Candidate candidate, int product, Score score) {
	}

}
