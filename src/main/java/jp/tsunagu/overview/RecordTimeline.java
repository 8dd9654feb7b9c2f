package jp.tsunagu.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened around a record in one order: entries of the timeline, mails
 * and reads, a page at a time and in one statement.
 */
@Service
@Transactional(readOnly = true)
public class RecordTimeline {

	/** How many lines a page shows. */
	public static final int PAGE = 30;

	/**
	 * Each part is cut to a page before they are put together. Served by
	 * x_timeline_newest, x_mail_record and access_log_record.
	 */
	static final String LINES = """
			select * from (
			(select at, 't' as source, id, record_number, kind, by_user, note from tsunagu.timeline_entry
				where record_number = any(:numbers) and kind = any(:kinds) and (at, 't', id) < (:at, :source, :id)
				order by at desc, id desc limit :limit)
			union all
			(select posted_at, 'm', id, record_number, kind, sender, recipient || E'\\n' || status from tsunagu.mail
				where :mails and record_number = any(:numbers) and (posted_at, 'm', id) < (:at, :source, :id)
				order by posted_at desc, id desc limit :limit)
			union all
			(select opened_at, 'a', id, record_number, page, user_id, null from tsunagu.access_log
				where :reads and area_id = :area and record_number = any(:numbers)
				and (opened_at, 'a', id) < (:at, :source, :id)
				order by opened_at desc, id desc limit :limit)
			) line order by at desc, source desc, id desc limit :limit""";

	private final JdbcClient database;

	RecordTimeline(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A page of lines before that position, newest first, and one more if there are more.
	 * @param found the record, with the consultations that joined it; what was typed is
	 * only in lines that it tells
	 */
	public List<TimelineLine> page(CaseOverview found, AreaId area, TimelineGroup group, TimelinePosition before) {
		return this.database.sql(LINES)
			.param("numbers", found.numbers().stream().map(RecordNumber::toString).toArray(String[]::new))
			.param("kinds", group.kinds().stream().map(TimelineKind::name).toArray(String[]::new))
			.param("mails", group.hasMails())
			.param("reads", group.hasReads())
			.param("area", area.toString())
			.param("at", OffsetDateTime.ofInstant(before.at(), ZoneOffset.UTC))
			.param("source", before.source())
			.param("id", before.id())
			.param("limit", PAGE + 1)
			.query((row, number) -> line(row, found))
			.list();
	}

	private static TimelineLine line(ResultSet row, CaseOverview found) throws SQLException {
		String source = row.getString("source");
		String code = row.getString("kind");
		TimelineGroup group = switch (source) {
			case "m" -> TimelineGroup.MAIL;
			case "a" -> TimelineGroup.READ;
			default -> TimelineGroup.of(TimelineKind.valueOf(code));
		};
		var at = row.getObject("at", OffsetDateTime.class).toInstant();
		String number = row.getString("record_number");
		return new TimelineLine(new TimelinePosition(at, source, row.getLong("id")), group, number, code,
				row.getString("by_user"), found.tells(group, RecordNumber.of(number)) ? row.getString("note") : null);
	}

}
