package jp.tsunagu.notification;

/** No mail about this record goes out any more. */
public record MailsSilenced(String recordNumber) {
}
