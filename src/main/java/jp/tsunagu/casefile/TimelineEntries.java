package jp.tsunagu.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface TimelineEntries extends Repository<TimelineEntry, Long> {

	TimelineEntry save(TimelineEntry entry);

	/** Both served by the index on record_number. */
	int countByRecordNumberAndKind(String recordNumber, TimelineKind kind);

	List<TimelineEntry> findByRecordNumberOrderById(String recordNumber);

}
