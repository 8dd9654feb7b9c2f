package jp.tsunagu.casefile;

import java.util.Optional;

import jp.tsunagu.engine.RecordCard;
import jp.tsunagu.engine.RecordCards;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case on the cards of its tasks: its state and life stage, and whether there is a
 * danger that nobody has averted yet.
 */
@Component
@Order(2)
class CaseCards implements RecordCards {

	private final Cases cases;

	private final RedFlags flags;

	CaseCards(Cases cases, RedFlags flags) {
		this.cases = cases;
		this.flags = flags;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<RecordCard> card(String recordNumber) {
		return this.cases.findById(recordNumber).map((found) -> {
			boolean danger = this.flags.existsByRecordNumberAndAvertedAtIsNull(recordNumber);
			return new RecordCard(null, danger ? "緊急（危険サイン）" : "通常", stage(found), danger);
		});
	}

	private static String stage(SupportCase supportCase) {
		LifeStage lifeStage = supportCase.situation().lifeStage();
		String status = supportCase.status().label();
		return (lifeStage != null) ? status + "・" + lifeStage.label() : status;
	}

}
