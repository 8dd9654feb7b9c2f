package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;

/** What must hold of a leave; each finding names the field. */
final class LeaveCheck {

	private static final int LONGEST_REASON = 100;

	private LeaveCheck() {
	}

	static void days(Leave leave, LocalDate today) {
		Refusal.unless(leave.lastDay() != null, "「最後の日」を入力してください。");
		Refusal.unless(!leave.lastDay().isBefore(leave.firstDay()), "「最後の日」は「最初の日」以後の日にしてください。");
		Refusal.unless(!leave.lastDay().isAfter(today.plusYears(2)), "「最後の日」は2年以内の日にしてください。");
		Refusal.unless(leave.reason() == null || leave.reason().length() <= LONGEST_REASON,
				"「理由」は%d文字以内で入力してください。".formatted(LONGEST_REASON));
	}

	/** Neither away twice, nor away while standing in for somebody. */
	static void overlaps(CoordinatorId who, List<Absence> others, Directory directory) {
		others.stream().filter((absence) -> absence.coordinator().equals(who)).findFirst().ifPresent((same) -> {
			throw new Refusal("「最初の日」から「最後の日」までが、すでに入れてある不在（%s）と重なっています。".formatted(period(same)));
		});
		others.stream().filter((absence) -> who.equals(absence.substitute())).findFirst().ifPresent((other) -> {
			throw new Refusal("「最初の日」から「最後の日」までの間に、%sさんの代わりを引き受けています（%s）。先に%sさんに「代わりの人」を替えてもらってください。".formatted(
					directory.nameOf(other.coordinator()), period(other), directory.nameOf(other.coordinator())));
		});
	}

	/** Another active coordinator of the area who is there all the time. */
	static void substitute(CoordinatorId who, Leave leave, List<CoordinatorProfile> area, List<Absence> absences) {
		List<CoordinatorProfile> others = area.stream()
			.filter((profile) -> !profile.coordinator().id().equals(who))
			.toList();
		if (leave.substitute() == null) {
			Refusal.unless(others.isEmpty(), "「代わりの人」を選んでください。不在の間、お知らせが代わりの人にも届きます。");
			return;
		}
		CoordinatorProfile chosen = others.stream()
			.filter((profile) -> profile.coordinator().id().equals(leave.substitute()))
			.findFirst()
			.orElseThrow(() -> new Refusal("「代わりの人」は、同じ圏域のほかのコーディネーターから選んでください。"));
		String name = chosen.coordinator().name();
		Refusal.unless(chosen.activeUntil() == null || !chosen.activeUntil().isBefore(leave.lastDay()),
				"「代わりの人」の%sさんは、不在の間に任期が終わります。ほかの人を選んでください。".formatted(name));
		absences.stream()
			.filter((absence) -> absence.coordinator().equals(leave.substitute()))
			.findFirst()
			.ifPresent((away) -> {
				throw new Refusal("「代わりの人」の%sさんも、この間に不在です（%s）。ほかの人を選んでください。".formatted(name, period(away)));
			});
	}

	private static String period(Absence absence) {
		return "%sから%sまで".formatted(JapaneseDates.shown(absence.firstDay()), JapaneseDates.shown(absence.lastDay()));
	}

}
