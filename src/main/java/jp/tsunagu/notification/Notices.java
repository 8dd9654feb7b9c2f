package jp.tsunagu.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.directory.Absences;
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

	private final Absences absences;

	private final Clock clock;

	Notices(NoticeRows notices, Absences absences, Clock clock) {
		this.notices = notices;
		this.absences = absences;
		this.clock = clock;
	}

	/** Whoever stands in today for one of them is told as well, once. */
	public void tell(Collection<CoordinatorId> recipients, NoticeKind kind, String recordNumber) {
		Map<CoordinatorId, Notice> told = new LinkedHashMap<>();
		recipients.forEach((recipient) -> told.put(recipient,
				new Notice(recipient.toString(), kind, recordNumber, this.clock.instant())));
		this.absences.substitutes(recipients)
			.forEach((away, substitute) -> told.putIfAbsent(substitute,
					told.get(away).forSubstitute(substitute.toString())));
		this.notices.saveAll(told.values());
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
