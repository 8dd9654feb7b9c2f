package jp.tsunagu.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import jp.tsunagu.engine.FormOpened;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read what of which record. An entry stays even when the step it belongs to is
 * rolled back, and what cannot be logged cannot be read.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class AccessLog {

	private final JdbcClient database;

	AccessLog(JdbcClient database) {
		this.database = database;
	}

	/** For pages: call it before what it names is shown. */
	public void opened(String userId, String area, String recordNumber, String page) {
		this.database.sql("insert into tsunagu.access_log (user_id, area_id, record_number, page) values (?, ?, ?, ?)")
			.params(userId, area, recordNumber, page)
			.update();
	}

	/**
	 * For a page that asks for its parts again by itself: a line only where that person
	 * has none for this page since then, as after logging in again.
	 * @param since the beginning of the login; served by access_log_record
	 */
	public void renewed(String userId, String area, String recordNumber, String page, Instant since) {
		this.database.sql("""
				insert into tsunagu.access_log (user_id, area_id, record_number, page)
				select :user, :area, :number, :page where not exists (select 1 from tsunagu.access_log
				where area_id = :area and record_number = :number and opened_at >= :since
				and user_id = :user and page = :page)""")
			.param("user", userId)
			.param("area", area)
			.param("number", recordNumber)
			.param("page", page)
			.param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
			.update();
	}

	/** For lists, which show several records at once: one line for each. */
	public void listed(String userId, String area, Collection<String> recordNumbers, String page) {
		if (!recordNumbers.isEmpty()) {
			this.database.sql("""
					insert into tsunagu.access_log (user_id, area_id, record_number, page)
					select :user, :area, unnest(:numbers), :page""")
				.param("user", userId)
				.param("area", area)
				.param("numbers", recordNumbers.toArray(String[]::new))
				.param("page", page)
				.update();
		}
	}

	/**
	 * For what a program reads again and again: one line a day for each record, in Tokyo.
	 * Served by access_log_record.
	 */
	public void listedToday(String userId, String area, Collection<String> recordNumbers, String page) {
		if (!recordNumbers.isEmpty()) {
			this.database.sql("""
					insert into tsunagu.access_log (user_id, area_id, record_number, page)
					select :user, :area, number, :page from unnest(:numbers) number
					where not exists (select 1 from tsunagu.access_log l where l.area_id = :area
					and l.record_number = number and l.opened_at >= date_trunc('day', now(), 'Asia/Tokyo')
					and l.user_id = :user and l.page = :page)""")
				.param("user", userId)
				.param("area", area)
				.param("numbers", recordNumbers.toArray(String[]::new))
				.param("page", page)
				.update();
		}
	}

	@EventListener
	void on(FormOpened event) {
		if (event.viewer().userId() != null) {
			opened(event.viewer().userId(), event.viewer().area(), event.recordNumber(), event.form());
		}
	}

	/** The readings of a record, newest first. */
	@Transactional(readOnly = true)
	public List<Reading> readings(String area, String recordNumber, int limit) {
		return this.database.sql("""
				select user_id, page, opened_at from tsunagu.access_log
				where area_id = ? and record_number = ? order by opened_at desc, id desc limit ?""")
			.params(area, recordNumber, limit)
			.query((row, number) -> new Reading(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * The readings of a record before the given one, newest first; the first page with
	 * {@code Long.MAX_VALUE}. Served by access_log_page.
	 */
	@Transactional(readOnly = true)
	public List<Line> page(String area, String recordNumber, long before, int limit) {
		return this.database.sql("""
				select id, user_id, page, opened_at from tsunagu.access_log
				where area_id = ? and record_number = ? and id < ? order by id desc limit ?""")
			.params(area, recordNumber, before, limit)
			.query((row, number) -> new Line(row.getLong(1), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** One reading with its place in the log. */
	public record Line(long id, String userId, String page, Instant at) {

	}

	public record Reading(String userId, String page, Instant at) {
	}

}
