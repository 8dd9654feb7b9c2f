package jp.tsunagu.council;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.council.AttendeeScore.Aspect;
import jp.tsunagu.council.AttendeeScore.Part;
import jp.tsunagu.directory.Specialty;

/**
 * Who is asked to attend a meeting, with every reason (R-065, ADR 0021): whoever has the
 * least of it. The 旗振り役 is one of all. It proposes; people decide.
 */
final class AttendeeRanking {

	private final String meeting;

	private final Set<String> municipalities;

	private final AttendanceWeights weights;

	AttendeeRanking(String meeting, Set<String> municipalities, AttendanceWeights weights) {
		this.meeting = meeting;
		this.municipalities = municipalities;
		this.weights = weights;
	}

	/**
	 * Best first, then who is away. Of equals goes first who was asked longer ago or
	 * never; else each meeting has an order of its own, so that no name is always first.
	 */
	List<AttendeeScore> of(Collection<AttendeeCandidate> candidates) {
		Comparator<Placed> order = Comparator.comparing((Placed placed) -> !placed.candidate().away())
			.thenComparing(Placed::product)
			.reversed()
			.thenComparing((placed) -> placed.candidate().lastAsked(),
					Comparator.nullsFirst(Comparator.<java.time.Instant>naturalOrder()))
			.thenComparing((placed) -> lot(placed.candidate()))
			.thenComparing((placed) -> placed.candidate().id().id());
		return candidates.stream().map(this::place).sorted(order).map(Placed::score).toList();
	}

	private Placed place(AttendeeCandidate candidate) {
		List<Part> parts = new ArrayList<>();
		if (candidate.away()) {
			parts.add(new Part(Aspect.PRESENCE, 0, "会議の日は不在です"));
			return new Placed(candidate, 0, new AttendeeScore(candidate.id().toString(), null, parts));
		}
		parts.add(new Part(Aspect.PRESENCE, 1, "在席"));
		parts.add(attendance(candidate.attendance()));
		parts.add(cases(candidate.cases()));
		parts.add(municipality(candidate));
		parts.add(expertise(candidate));
		double product = parts.stream().mapToDouble(Part::factor).reduce(1000, (one, other) -> one * other);
		return new Placed(candidate, product,
				new AttendeeScore(candidate.id().toString(), (int) Math.round(product), parts));
	}

	private Part attendance(AttendanceLoad load) {
		double meetings = load.minutes() / this.weights.minutesPerMeeting() + load.open() + load.asked();
		return new Part(Aspect.ATTENDANCE, Math.pow(this.weights.meeting(), meetings),
				"12か月に%s、出席の予定%d件、返事待ち%d件".formatted(load.hours(), load.open(), load.asked()));
	}

	private Part cases(CaseLoad load) {
		double kept = load.asMain() + load.co() * 0.3;
		return new Part(Aspect.CASES, 1 / (1 + this.weights.cases() * kept),
				"主担当%d件、副担当%d件".formatted(load.asMain(), load.co()));
	}

	private Part municipality(AttendeeCandidate candidate) {
		boolean near = candidate.profile().municipalities().stream().anyMatch(this.municipalities::contains);
		return new Part(Aspect.MUNICIPALITY, near ? 1 + this.weights.municipality() : 1,
				near ? "協議会の市町を担当しています" : "担当の市町は協議会の外です");
	}

	private Part expertise(AttendeeCandidate candidate) {
		boolean has = candidate.profile().specialties().contains(Specialty.REGIONAL_PLANNING);
		return new Part(Aspect.EXPERTISE, has ? 1 + this.weights.expertise() : 1,
				has ? "地域づくりの専門性があります" : "地域づくりの専門性は登録されていません");
	}

	private UUID lot(AttendeeCandidate candidate) {
		String both = this.meeting + " " + candidate.id();
		return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
	}

	private record Placed(AttendeeCandidate candidate, double product, AttendeeScore score) {
	}

}
