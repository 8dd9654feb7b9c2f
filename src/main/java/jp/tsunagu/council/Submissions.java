package jp.tsunagu.council;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, Long> {

	Submission save(Submission submission);

	Submission saveAndFlush(Submission submission);

	@Query("select s from Submission s where s.recordNumber = :number and s.closedAt is null")
	Optional<Submission> findOpen(String number);

	List<Submission> findByRecordNumberOrderById(String number);

	/** What a meeting has before it and has not answered, in the order of its agenda. */
	@Query("""
			select s from Submission s where s.place.meetingNumber = :meeting and s.closedAt is null
			order by s.place.agendaPosition""")
	List<Submission> findOnAgenda(String meeting);

	/** What a meeting has before it, and what it has answered and sent on to another. */
	@Query("""
			select s from Submission s where s.place.meetingNumber = :meeting
			or exists (select 1 from s.decisions d where d.meetingNumber = :meeting)
			order by s.place.agendaPosition, s.id""")
	List<Submission> findEverOnAgenda(String meeting);

	/** What waits for a council's next meeting, whoever came first. */
	@Query("""
			select s from Submission s where s.draft.councilId = :council and s.status = SubmissionStatus.QUEUED
			order by s.queuedAt, s.id""")
	List<Submission> findQueued(String council);

	@Query("select s from Submission s where s.areaId = :area and s.closedAt is null order by s.id")
	List<Submission> findOpenOf(String area);

	@Query("select coalesce(max(s.place.agendaPosition), 0) from Submission s where s.place.meetingNumber = :meeting")
	int findLastPosition(String meeting);

}
