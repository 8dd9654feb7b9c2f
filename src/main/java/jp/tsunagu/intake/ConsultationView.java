package jp.tsunagu.intake;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;

/**
 * A consultation as one person may see it.
 *
 * @param identified whether this person may see who it is about; otherwise what was typed
 * must not be shown
 * @param consultation the record itself
 * @param joined later consultations about the same child that joined it
 */
public record ConsultationView(boolean identified, Consultation consultation, List<Consultation> joined) {

	public RecordNumber number() {
		return this.consultation.number();
	}

}
