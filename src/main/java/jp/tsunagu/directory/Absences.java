package jp.tsunagu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.engine.Refusal;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leave calendar of an area: everybody records their own leave and who takes their
 * place meanwhile. What the directory file says can only be changed there.
 */
@Service
@DependsOn("directoryImport")
@Transactional
public class Absences {

	private final AbsenceRows rows;

	private final Directory directory;

	private final Clock clock;

	Absences(AbsenceRows rows, Directory directory, Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.clock = clock;
	}

	/** Who of an area is away in these days, first to last. */
	@Transactional(readOnly = true)
	public List<Absence> between(AreaId area, LocalDate first, LocalDate last) {
		return this.rows.findOf(area.id(), first, last).stream().map(AbsenceRow::view).toList();
	}

	/** Who is told today in the place of whom; nobody stands in for a substitute. */
	@Transactional(readOnly = true)
	public Map<CoordinatorId, CoordinatorId> substitutes(Collection<CoordinatorId> away) {
		if (away.isEmpty()) {
			return Map.of();
		}
		Map<CoordinatorId, CoordinatorId> found = new LinkedHashMap<>();
		this.rows.findSubstituted(away.stream().map(CoordinatorId::id).toList(), today())
			.stream()
			.map(AbsenceRow::view)
			.forEach((absence) -> found.put(absence.coordinator(), absence.substitute()));
		return found;
	}

	/**
	 * Records somebody's own leave.
	 * @throws Refusal if the days or the substitute cannot be
	 */
	public void record(CoordinatorId who, Leave leave) {
		Refusal.unless(leave.firstDay() != null, "「最初の日」を入力してください。");
		Refusal.unless(!leave.firstDay().isBefore(today()), "「最初の日」は今日以後の日にしてください。");
		check(who, leave, null);
		this.rows.save(new AbsenceRow(who, leave));
	}

	/** Changes the end, the substitute or the reason of a leave that is not over. */
	public void change(CoordinatorId who, Leave leave) {
		AbsenceRow row = own(who, leave.firstDay());
		Refusal.unless(!row.view().lastDay().isBefore(today()), "この不在はもう終わっているので、変えられません。");
		Refusal.unless(leave.lastDay() == null || !leave.lastDay().isBefore(today()), "「最後の日」は今日以後の日にしてください。");
		check(who, leave, row.id());
		row.change(leave);
		this.rows.save(row);
	}

	/** Takes back a leave that has not begun. */
	public void remove(CoordinatorId who, LocalDate firstDay) {
		AbsenceRow row = own(who, firstDay);
		Refusal.unless(firstDay.isAfter(today()), "この不在はもう始まっているので、取り消せません。「最後の日」を変えてください。");
		this.rows.delete(row);
	}

	private AbsenceRow own(CoordinatorId who, LocalDate firstDay) {
		Refusal.unless(firstDay != null, "「最初の日」を入力してください。");
		AbsenceRow row = this.rows.findById(new AbsenceRow.Key(who.id(), firstDay))
			.orElseThrow(() -> new Refusal("この不在はもうありません。画面を開き直してください。"));
		Refusal.unless(!row.isFromFile(), "この不在は名簿のファイルで登録されたものです。旗振り役に名簿の変更を頼んでください。");
		return row;
	}

	private void check(CoordinatorId who, Leave leave, AbsenceRow.Key itself) {
		Coordinator person = this.directory.coordinator(who)
			.orElseThrow(() -> new Refusal("不在を入れられるのは、名簿にあるコーディネーターだけです。"));
		LeaveCheck.days(leave, today());
		List<Absence> others = between(person.area(), leave.firstDay(), leave.lastDay()).stream()
			.filter((absence) -> itself == null || !absence.coordinator().equals(who)
					|| !absence.firstDay().equals(itself.firstDay()))
			.toList();
		LeaveCheck.overlaps(who, others, this.directory);
		LeaveCheck.substitute(who, leave, this.directory.profiles(person.area(), leave.firstDay()), others);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(BusinessCalendar.TOKYO));
	}

}
