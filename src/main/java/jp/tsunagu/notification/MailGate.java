package jp.tsunagu.notification;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the SMTP server of {@code spring.mail}; without one they stay on screen.
 */
@Component
class MailGate {

	private final JavaMailSender server;

	private final String from;

	MailGate(ObjectProvider<JavaMailSender> server, @Value("${tsunagu.mail.from:}") String from) {
		this.server = server.getIfAvailable();
		this.from = from;
		if (hasServer() && !MailAddress.isUsable(from)) {
			throw new InvalidConfigurationPropertyValueException("tsunagu.mail.from", from,
					"spring.mail.host is set, so this must be the address that mails come from");
		}
	}

	boolean hasServer() {
		return this.server != null;
	}

	/**
	 * Gives a mail away.
	 * @return how it went for good
	 * @throws MailNotTakenException if it is worth another try
	 */
	MailStatus hand(Mail mail) {
		if (!hasServer()) {
			return MailStatus.ON_SCREEN;
		}
		try {
			this.server.send(message(mail));
			return MailStatus.SENT;
		}
		catch (MailException | MessagingException ex) {
			if (causes(ex).anyMatch(MailGate::refusesTheAddress)) {
				return MailStatus.REFUSED;
			}
			Throwable root = causes(ex).reduce((first, last) -> last).orElse(ex);
			throw new MailNotTakenException(mail.id(), root.getClass().getSimpleName());
		}
	}

	/** The id stays the same at every try: whoever gets a mail twice can tell. */
	private MimeMessage message(Mail mail) throws MessagingException {
		MailText text = MailText.of(mail.kind(), mail.parameters());
		MimeMessage message = this.server.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		helper.setFrom(this.from);
		helper.setTo(mail.recipient());
		helper.setSubject(text.subject());
		helper.setText(text.body());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Message-ID",
				"<%d.%d@%s>".formatted(mail.id(), mail.postedAt().toEpochMilli(), this.from.replaceAll(".*@", "")));
		return message;
	}

	private static boolean refusesTheAddress(Throwable cause) {
		return cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 550;
	}

	private static Stream<Throwable> causes(Throwable failure) {
		Stream<Throwable> further = Stream.empty();
		if (failure instanceof MailSendException send) {
			further = Stream.of(send.getMessageExceptions());
		}
		else if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
			further = Stream.of(messaging.getNextException());
		}
		else if (failure.getCause() != null) {
			further = Stream.of(failure.getCause());
		}
		return Stream.concat(Stream.of(failure), further.flatMap(MailGate::causes));
	}

}
