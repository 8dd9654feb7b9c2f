package jp.tsunagu.notification.web;

import java.util.List;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.notification.MailText;
import jp.tsunagu.notification.Outbox;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows coordinators the mails of their own area: which have gone, and which wait. */
@Controller
class OutboxController {

	private final Outbox outbox;

	OutboxController(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping("/outbox")
	String list(CurrentUser user, @RequestParam(required = false) Long before, Model model) {
		if (user.area() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		List<Mail> page = this.outbox.of(AreaId.of(user.area()), (before != null) ? before : Long.MAX_VALUE);
		model.addAttribute("mails", page.stream().map(this::line).toList());
		model.addAttribute("older", (page.size() == Outbox.PAGE) ? page.get(page.size() - 1).id() : null);
		model.addAttribute("first", before == null);
		model.addAttribute("leaves", this.outbox.hasServer());
		return "notification/outbox";
	}

	private Line line(Mail mail) {
		MailText text = this.outbox.text(mail);
		return new Line(mail.status() == MailStatus.REFUSED, mail.status().label(),
				JapaneseDates.shown(mail.postedAt()), mail.recordNumber(), mail.recipient(), text.subject(),
				text.body());
	}

	/** A mail as the page writes it. */
	record Line(boolean failed, String status, String at, String recordNumber, String recipient, String subject,
			String body) {
	}

}
