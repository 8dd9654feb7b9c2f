package jp.tsunagu.overview;

import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.council.AttendanceLoad;
import jp.tsunagu.council.Meeting;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.engine.AreaWork;

/**
 * How an area stands.
 *
 * @param degrees how many open issues are resolved how far, by degree
 * @param meetings those to come, the next first
 */
public record Situation(AreaWork.Now work, Map<CasePhase, Cases> phases, List<Held> people,
		Map<Integer, Integer> degrees, List<Meeting> meetings, List<Council> councils) {

	/** The steps of these models at which something waits. */
	public List<AreaWork.Step> steps(List<String> models) {
		return this.work.steps().stream().filter((step) -> models.contains(step.modelKey())).toList();
	}

	/**
	 * Open cases.
	 *
	 * @param late whose next date is over
	 * @param danger with a sign of danger that nobody has averted
	 */
	public record Cases(int cases, int late, int danger) {

		public static final Cases NONE = new Cases(0, 0, 0);

		public Cases plus(Cases more) {
			return new Cases(this.cases + more.cases, this.late + more.late, this.danger + more.danger);
		}

	}

	/** What one coordinator has in hand. */
	public record Held(CoordinatorId who, String name, CaseLoad cases, AreaWork.Held tasks, AttendanceLoad councils) {

	}

}
