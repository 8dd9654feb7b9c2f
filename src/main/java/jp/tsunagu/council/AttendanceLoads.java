package jp.tsunagu.council;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has spent and will spend how much time at councils: one statement each. */
@Service
@Transactional(readOnly = true)
public class AttendanceLoads {

	private final JdbcClient database;

	private final Clock clock;

	AttendanceLoads(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** What each coordinator of an area has; who has nothing is not among them. */
	public Map<CoordinatorId, AttendanceLoad> of(AreaId area) {
		return of(area, "");
	}

	/**
	 * The same without one meeting.
	 * @param besides number of the meeting in question, which does not count
	 */
	Map<CoordinatorId, AttendanceLoad> of(AreaId area, String besides) {
		OffsetDateTime since = this.clock.instant().atZone(JapaneseDates.TOKYO).minusMonths(12).toOffsetDateTime();
		return this.database.sql("""
				select who, sum(minutes), sum(open), sum(asked) from (
					select reported_by who, coalesce(minutes_spent, 0) minutes, 0 open, 0 asked
					from tsunagu.council_meeting where area_id = :area and status = 'HELD' and ends_at >= :since
					union all
					select attendee, 0, 1, 0 from tsunagu.council_meeting
					where area_id = :area and status = 'PLANNED' and attendee is not null and number <> :besides
					union all
					select q.coordinator, 0, 0, 1 from tsunagu.council_meeting m
					join tsunagu.meeting_question q on q.meeting_number = m.number and q.reply = 'OPEN'
					where m.area_id = :area and m.status = 'PLANNED' and m.number <> :besides) attended
				group by who""")
			.param("area", area.toString())
			.param("since", since)
			.param("besides", besides)
			.query((row, line) -> Map.entry(CoordinatorId.of(row.getString(1)),
					new AttendanceLoad(row.getInt(2), row.getInt(3), row.getInt(4))))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** When each coordinator of an area was asked last; who never was is not in it. */
	Map<CoordinatorId, Instant> lastAsked(AreaId area, String besides) {
		return this.database.sql("""
				select q.coordinator, max(q.asked_at) from tsunagu.coordinator c
				join tsunagu.meeting_question q on q.coordinator = c.id
				where c.area_id = ? and q.meeting_number <> ? group by q.coordinator""")
			.params(area.toString(), besides)
			.query((row, line) -> Map.entry(CoordinatorId.of(row.getString(1)),
					row.getObject(2, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant()))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
