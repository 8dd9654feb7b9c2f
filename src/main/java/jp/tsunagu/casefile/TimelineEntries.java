package jp.tsunagu.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface TimelineEntries extends Repository<TimelineEntry, Long> {

	TimelineEntry save(TimelineEntry entry);

	List<TimelineEntry> findByRecordNumberOrderById(String recordNumber);

}
