package jp.tsunagu.intake;

import java.util.Optional;

import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.RecordCard;
import jp.tsunagu.engine.RecordCards;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A consultation on the cards of its tasks. Once there is a case, that says how far it
 * has come and how urgent it is, but for an emergency that nobody has dealt with yet;
 * once the consultation is answered, its urgency is a thing of the past.
 */
@Component
@Order(1)
class ConsultationCards implements RecordCards {

	private final Consultations consultations;

	private final Directory directory;

	ConsultationCards(Consultations consultations, Directory directory) {
		this.consultations = consultations;
		this.directory = directory;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<RecordCard> card(String recordNumber) {
		return this.consultations.findById(recordNumber).map(this::card);
	}

	private RecordCard card(Consultation consultation) {
		Reception reception = consultation.reception();
		String municipality = this.directory.municipality(reception.municipality())
			.map(Municipality::name)
			.orElse(null);
		Urgency urgency = urgency(consultation);
		boolean emergency = urgency == Urgency.EMERGENCY;
		if (consultation.isCaseOpened()) {
			return new RecordCard(municipality, emergency ? urgency.label() : null, null, emergency);
		}
		return new RecordCard(municipality, urgency.label(), consultation.status().label(), emergency);
	}

	private static Urgency urgency(Consultation consultation) {
		if (!consultation.isOpen()) {
			return Urgency.NORMAL;
		}
		return consultation.isEmergency() ? Urgency.EMERGENCY : consultation.reception().urgency();
	}

}
