package jp.tsunagu.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<Notice, Long> {

	List<Notice> saveAll(Iterable<Notice> notices);

	List<Notice> findByRecipientAndIdLessThanOrderByIdDesc(String recipient, long before, Limit limit);

	/**
	 * Counted up to 100: nobody needs to know more on a page that everybody opens all
	 * day.
	 */
	@Query(nativeQuery = true, value = """
			select count(*) from (select 1 from tsunagu.notice
			where recipient = :recipient and read_at is null limit 100) unread""")
	int countUnread(String recipient);

	@Modifying
	@Query("update Notice n set n.readAt = :now where n.recipient = :recipient and n.readAt is null and n.id <= :newest")
	void markRead(String recipient, long newest, Instant now);

}
