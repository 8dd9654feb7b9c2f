package jp.tsunagu.council;

import jakarta.persistence.Embeddable;

/** Where on which agenda. */
@Embeddable
record AgendaPlace(String meetingNumber, Integer agendaPosition) {
}
