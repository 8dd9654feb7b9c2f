package jp.tsunagu.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jp.tsunagu.directory.CoordinatorId;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, in the transaction of what they are told. */
@Service
@Transactional
public class Notices {

	/** How many notices a page shows. */
	public static final int PAGE = 50;

	private final NoticeRows notices;

	private final Clock clock;

	Notices(NoticeRows notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	public void tell(Collection<CoordinatorId> recipients, NoticeKind kind, String recordNumber) {
		this.notices.saveAll(recipients.stream()
			.distinct()
			.map((recipient) -> new Notice(recipient.toString(), kind, recordNumber, this.clock.instant()))
			.toList());
	}

	/**
	 * A page of somebody's notices, newest first, before the given id (pass
	 * {@code Long.MAX_VALUE} for the first page).
	 */
	@Transactional(readOnly = true)
	public List<Notice> of(CoordinatorId recipient, long before) {
		return this.notices.findByRecipientAndIdLessThanOrderByIdDesc(recipient.toString(), before, Limit.of(PAGE));
	}

	/** Whether somebody has unread notices; counted up to 100. */
	@Transactional(readOnly = true)
	public int unread(CoordinatorId recipient) {
		return this.notices.countUnread(recipient.toString());
	}

	/** Marks as read what somebody has been shown: everything up to the newest of it. */
	public void readAll(CoordinatorId recipient, long newest) {
		this.notices.markRead(recipient.toString(), newest, this.clock.instant());
	}

}
