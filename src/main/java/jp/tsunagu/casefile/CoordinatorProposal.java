package jp.tsunagu.casefile;

import java.util.List;

import jakarta.persistence.Embeddable;
import jp.tsunagu.directory.CoordinatorId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who is wanted as keepers of a case until somebody has accepted it.
 *
 * @param proposedMain who was agreed on; null where the ranking is to say whom to ask
 * @param proposedSubs who was agreed on as co-coordinators
 */
@Embeddable
public record CoordinatorProposal(String proposedMain, @JdbcTypeCode(SqlTypes.ARRAY) List<String> proposedSubs) {

	static CoordinatorProposal of(CoordinatorId main, List<CoordinatorId> subs) {
		return new CoordinatorProposal((main != null) ? main.toString() : null,
				subs.stream().map(CoordinatorId::toString).toList());
	}

	public CoordinatorId main() {
		return (this.proposedMain != null) ? CoordinatorId.of(this.proposedMain) : null;
	}

	public List<CoordinatorId> subs() {
		return this.proposedSubs.stream().map(CoordinatorId::of).toList();
	}

	/**
	 * If the agreed main is the keeper and nobody else is needed, no question is asked
	 * (contract).
	 */
	public boolean asks(CoordinatorId keeper) {
		return !keeper.equals(main()) || !this.proposedSubs.isEmpty();
	}

}
