package jp.tsunagu.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, String> {

	Meeting save(Meeting meeting);

	Optional<Meeting> findById(String number);

	List<Meeting> findAllById(Iterable<String> numbers);

	/** A council's planned meetings after a moment, the next first. */
	@Query("""
			select m from Meeting m where m.plan.councilId = :council and m.status = MeetingStatus.PLANNED
			and m.plan.startsAt > :now order by m.plan.startsAt, m.number""")
	List<Meeting> findComing(String council, Instant now);

	/** What of an area is not over, the next first. */
	@Query("""
			select m from Meeting m where m.areaId = :area and m.status in (MeetingStatus.PLANNED, MeetingStatus.POSTPONED)
			order by m.plan.startsAt, m.number""")
	List<Meeting> findOpen(String area);

	/** How many meetings of an area stand how, by council, from one moment to another. */
	@Query("""
			select m.plan.councilId as council, m.status as status, count(m) as meetings from Meeting m
			where m.areaId = :area and m.plan.startsAt >= :from and m.plan.startsAt < :until
			group by m.plan.councilId, m.status""")
	List<Tally> tally(String area, Instant from, Instant until);

	/** What is over, the latest first, before a place in that order. */
	@Query("""
			select m from Meeting m where m.areaId = :area and m.status in (MeetingStatus.HELD, MeetingStatus.CANCELLED)
			and (m.plan.startsAt < :before or (m.plan.startsAt = :before and m.number < :number))
			order by m.plan.startsAt desc, m.number desc""")
	List<Meeting> findOver(String area, Instant before, String number, Limit limit);

	/** How many of a council's meetings stand how. */
	interface Tally {

		String getCouncil();

		MeetingStatus getStatus();

		long getMeetings();

	}

}
