package jp.tsunagu.notification;

import jp.tsunagu.directory.AreaId;

/** A mail has been written down and waits to be sent. */
public record MailPosted(long mail, AreaId area, String recordNumber) {
}
