package jp.tsunagu.intake;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What 対応方針を決める asks for. Without a main coordinator the receiver keeps it, so that
 * nothing waits for a dispatcher.
 */
@Embeddable
public record Agreement(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) ResponsePolicy responsePolicy,
		String mainCoordinator, @JdbcTypeCode(SqlTypes.ARRAY) List<String> subCoordinators, String policyNote,
		String dissent) {

	@AssertTrue(message = "「副担当」に主担当と同じ人を選ばないでください。")
	boolean isMainNotAlsoSub() {
		return this.mainCoordinator == null || !this.subCoordinators.contains(this.mainCoordinator);
	}

}
