package jp.tsunagu.overview;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jp.tsunagu.assessment.LifeStageTransition;
import jp.tsunagu.directory.AreaId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose life changes by age alone within a year: school entry and what depends on it, and
 * 17 years. Only those born in the years concerned are read.
 */
@Service
@Transactional(readOnly = true)
public class TransitionsAhead {

	/** So many at most; who has more works with the search. */
	public static final int MOST = 100;

	private static final int MONTHS = 12;

	private static final List<Integer> YEARS_FROM_ENTRY = List.of(-3, -2, 0, 9, 12);

	private static final int AGE_AT_ENTRY = 6;

	private static final int AGE_OF_TRANSITION = 17;

	private final ChildrensRegister register;

	TransitionsAhead(ChildrensRegister register) {
		this.register = register;
	}

	/** The changes of the next twelve months, the next one first. */
	public List<Ahead> of(AreaId area, String viewer) {
		LocalDate today = this.register.today();
		LocalDate until = today.plusMonths(MONTHS);
		List<LocalDate> from = new ArrayList<>();
		List<LocalDate> last = new ArrayList<>();
		for (int year : IntStream.rangeClosed(today.getYear(), until.getYear()).toArray()) {
			LocalDate april = LocalDate.of(year, Month.APRIL, 1);
			if (april.isAfter(today) && !april.isAfter(until)) {
				YEARS_FROM_ENTRY.forEach((years) -> {
					int born = year - years - AGE_AT_ENTRY;
					from.add(LocalDate.of(born - 1, Month.APRIL, 2));
					last.add(LocalDate.of(born, Month.APRIL, 1));
				});
			}
		}
		from.add(today.minusYears(AGE_OF_TRANSITION));
		last.add(until.minusYears(AGE_OF_TRANSITION).plusDays(1));
		RegisterQuery query = new RegisterQuery(area.toString(), viewer, today).bornBetween(from, last);
		return this.register.rows(query, MOST)
			.stream()
			.filter((row) -> row.birthDate() != null)
			.flatMap((row) -> LifeStageTransition.next(row.stage(), row.birthDate(), today, until)
				.map((change) -> new Ahead(row, change))
				.stream())
			.sorted(Comparator.comparing((Ahead ahead) -> ahead.change().day())
				.thenComparing((ahead) -> ahead.row().number()))
			.toList();
	}

	/** A child and the change before it. */
	public record Ahead(RegisterRow row, LifeStageTransition change) {

	}

}
