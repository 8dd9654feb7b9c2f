package jp.tsunagu.casefile;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom some cases are about, in codes only: one statement. */
@Service
@Transactional(readOnly = true)
public class CaseReach {

	private final Cases cases;

	CaseReach(Cases cases) {
		this.cases = cases;
	}

	/** In the order of their numbers. */
	public List<Met> of(Collection<RecordNumber> numbers) {
		return numbers.isEmpty() ? List.of()
				: this.cases.findReach(numbers.stream().map(RecordNumber::toString).toList());
	}

	/**
	 * @param child the same for two cases of one child; null where no child is known
	 * @param municipality code of CL-04, or null
	 * @param lifeStage null until an assessment has told
	 */
	public record Met(String number, UUID child, String municipality, LifeStage lifeStage) {
	}

}
