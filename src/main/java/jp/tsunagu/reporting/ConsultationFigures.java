package jp.tsunagu.reporting;

import java.util.Map;

import jp.tsunagu.intake.Channel;
import jp.tsunagu.intake.ConsultationStatus;
import jp.tsunagu.intake.Urgency;

/**
 * How much an area has been asked for in a fiscal year. A child is counted once, however
 * many consultations there are about it.
 *
 * @param children how many different children the consultations are about
 */
public record ConsultationFigures(int consultations, int children, Map<Channel, Integer> byChannel,
		Map<Urgency, Integer> byUrgency, Map<ConsultationStatus, Integer> byStatus) {
}
