package jp.tsunagu.referral;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

/** What 主担当を協議で決める asks for. */
public record MainAgreement(@NotBlank(message = "を選んでください。") String mainCoordinator, List<String> subCoordinators,
		String policyNote) {

	@AssertTrue(message = "「副担当」に主担当と同じ人を選ばないでください。")
	boolean isMainNotAlsoSub() {
		return this.mainCoordinator == null || !this.subCoordinators.contains(this.mainCoordinator);
	}

}
