package jp.tsunagu.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails, written down in the transaction of the step that asks for them and sent by a job
 * of their own: once for certain, and twice only if the server took a mail and the
 * database then failed (docs/adr/0015).
 */
@Service
@Transactional
public class Outbox {

	/** How many mails a page shows. */
	public static final int PAGE = 50;

	private final Mails mails;

	private final MailGate gate;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final JdbcClient database;

	private final Clock clock;

	Outbox(Mails mails, MailGate gate, Notices notices, ApplicationEventPublisher events, JdbcClient database,
			Clock clock) {
		this.mails = mails;
		this.gate = gate;
		this.notices = notices;
		this.events = events;
		this.database = database;
		this.clock = clock;
	}

	/** Does nothing for a key that was posted before and for a silenced record. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(MailDraft draft) {
		if (isSilenced(draft.recordNumber()) || this.mails.existsByMailKey(draft.key())) {
			return;
		}
		Mail mail = this.mails.save(new Mail(draft, this.clock.instant()));
		this.events.publishEvent(new MailPosted(mail.id(), draft.area(), draft.recordNumber()));
	}

	/**
	 * Sends a mail unless that is done or cancelled already.
	 * @throws RuntimeException if the server did not take it and another try is due
	 */
	public void send(long id) {
		Mail mail = this.mails.lock(id);
		if (mail.status() != MailStatus.QUEUED) {
			return;
		}
		MailStatus outcome = this.gate.hand(mail);
		mail.settle(outcome, this.clock.instant());
		if (outcome == MailStatus.REFUSED && mail.sender() != null) {
			this.notices.tell(List.of(CoordinatorId.of(mail.sender())), NoticeKind.MAIL_REFUSED, mail.recordNumber());
		}
	}

	/**
	 * For the end of a record: what is not sent yet never will be, and nothing new is
	 * taken (contract, invariant 5).
	 */
	public void silence(String recordNumber) {
		this.database.sql("insert into tsunagu.mail_silence (record_number) values (?) on conflict do nothing")
			.param(recordNumber)
			.update();
		this.mails.lockUnsent(recordNumber).forEach((mail) -> mail.settle(MailStatus.CANCELLED, this.clock.instant()));
		this.events.publishEvent(new MailsSilenced(recordNumber));
	}

	/** Takes back what is not sent yet of the mails whose key begins like this. */
	public void takeBack(String recordNumber, String keyPrefix) {
		String keys = keyPrefix.replaceAll("[!%_]", "!$0") + "%";
		this.mails.lockUnsentLike(recordNumber, keys)
			.forEach((mail) -> mail.settle(MailStatus.CANCELLED, this.clock.instant()));
	}

	/** A page of an area's mails, newest first, before the given id. */
	@Transactional(readOnly = true)
	public List<Mail> of(AreaId area, long before) {
		return this.mails.findByAreaIdAndIdLessThanOrderByIdDesc(area.toString(), before, Limit.of(PAGE));
	}

	/** Whether mails leave the house at all, or are only shown on screen. */
	public boolean hasServer() {
		return this.gate.hasServer();
	}

	/**
	 * The mail as it is read. Its link is shown only where the screen is the letterbox.
	 */
	public MailText text(Mail mail) {
		Map<String, String> shown = new HashMap<>(mail.parameters());
		if (mail.status() == MailStatus.QUEUED) {
			shown.replace(Mail.SECRET, "（送信のときに入ります）");
		}
		return MailText.of(mail.kind(), shown);
	}

	private boolean isSilenced(String recordNumber) {
		return this.database.sql("select exists (select 1 from tsunagu.mail_silence where record_number = ?)")
			.param(recordNumber)
			.query(Boolean.class)
			.single();
	}

}
