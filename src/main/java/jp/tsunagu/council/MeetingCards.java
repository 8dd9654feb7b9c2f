package jp.tsunagu.council;

import java.util.Optional;

import jp.tsunagu.engine.RecordCard;
import jp.tsunagu.engine.RecordCards;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting on the cards of its tasks: whether it is still to come. */
@Component
@Order(4)
class MeetingCards implements RecordCards {

	private final Meetings meetings;

	MeetingCards(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<RecordCard> card(String recordNumber) {
		return this.meetings.findById(recordNumber)
			.map((meeting) -> new RecordCard(null, null, meeting.status().label(), false));
	}

}
