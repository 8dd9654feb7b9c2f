package jp.tsunagu.intake;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has taken how many consultations, and whose: one statement each. */
@Service
@Transactional(readOnly = true)
public class ConsultationLoads {

	private final Consultations consultations;

	ConsultationLoads(Consultations consultations) {
		this.consultations = consultations;
	}

	/**
	 * How many consultations each coordinator of an area has still to answer, the one in
	 * question not counted.
	 */
	public Map<CoordinatorId, Integer> openBy(AreaId area, RecordNumber besides) {
		return this.consultations.findOpen(area.toString(), besides.toString())
			.stream()
			.collect(Collectors.toMap((open) -> CoordinatorId.of(open.getReceiver()),
					Consultations.OpenConsultations::getConsultations));
	}

	/** Whoever took this consultation, one that joined it, or another about its child. */
	public Set<CoordinatorId> receiversOf(RecordNumber number) {
		return this.consultations.findReceivers(number.toString())
			.stream()
			.map(CoordinatorId::of)
			.collect(Collectors.toSet());
	}

}
