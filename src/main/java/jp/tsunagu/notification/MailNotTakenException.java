package jp.tsunagu.notification;

/**
 * The mail server did not take a mail this time. It says which mail and what kind of
 * failure, and nothing of what the server answered: that can hold an address.
 */
class MailNotTakenException extends RuntimeException {

	MailNotTakenException(long mail, String failure) {
		super("Mail %d was not taken by the mail server: %s".formatted(mail, failure));
	}

}
