package jp.tsunagu.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.casefile.CaseLoads;
import jp.tsunagu.council.AttendanceLoad;
import jp.tsunagu.council.AttendanceLoads;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.AreaWork;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.IssueBoard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an area stands, for those who look after it together: numbers alone, in as many
 * statements with ten thousand cases as with ten.
 */
@Service
@Transactional(readOnly = true)
public class AreaSituation {

	/** Served by x_case_area. */
	static final String PHASES = """
			select %s as phase, count(*) as cases, count(*) filter (where c.next_date < :today) as late,
				count(*) filter (where exists (select 1 from tsunagu.red_flag f
					where f.record_number = c.number and f.averted_at is null)) as danger
			from tsunagu.support_case c
			%s
			where c.area_id = :area and c.closed_at is null
			group by 1""".formatted(CasePhase.SQL, CasePhase.JOINS);

	private final JdbcClient database;

	private final AreaWork work;

	private final CaseLoads loads;

	private final AttendanceLoads councils;

	private final MeetingBook meetings;

	private final IssueBoard issues;

	private final Directory directory;

	private final Clock clock;

	AreaSituation(JdbcClient database, AreaWork work, CaseLoads loads, AttendanceLoads councils, MeetingBook meetings,
			IssueBoard issues, Directory directory, Clock clock) {
		this.database = database;
		this.work = work;
		this.loads = loads;
		this.councils = councils;
		this.meetings = meetings;
		this.issues = issues;
		this.directory = directory;
		this.clock = clock;
	}

	public Situation of(AreaId area) {
		AreaWork.Now now = this.work.of(area.toString());
		return new Situation(now, phases(area), people(area, now), this.issues.degrees(area),
				this.meetings.coming(area), this.directory.councils(area));
	}

	private Map<CasePhase, Situation.Cases> phases(AreaId area) {
		Map<CasePhase, Situation.Cases> phases = new EnumMap<>(CasePhase.class);
		this.database.sql(PHASES)
			.param("today", LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO)))
			.param("area", area.toString())
			.query((row) -> {
				phases.put(CasePhase.valueOf(row.getString("phase")),
						new Situation.Cases(row.getInt("cases"), row.getInt("late"), row.getInt("danger")));
			});
		return phases;
	}

	private List<Situation.Held> people(AreaId area, AreaWork.Now now) {
		Map<CoordinatorId, CaseLoad> kept = this.loads.of(area, null);
		Map<CoordinatorId, AttendanceLoad> attended = this.councils.of(area);
		return this.directory.coordinators(area).stream().map((one) -> held(one, kept, attended, now)).toList();
	}

	private static Situation.Held held(Coordinator one, Map<CoordinatorId, CaseLoad> kept,
			Map<CoordinatorId, AttendanceLoad> attended, AreaWork.Now now) {
		return new Situation.Held(one.id(), one.name(), kept.getOrDefault(one.id(), CaseLoad.NONE),
				now.of(one.id().toString()), attended.getOrDefault(one.id(), AttendanceLoad.NONE));
	}

}
