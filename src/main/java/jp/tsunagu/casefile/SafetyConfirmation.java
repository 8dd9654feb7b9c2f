package jp.tsunagu.casefile;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** What 安全を確かめる asks for before a case without consent is closed (scenario 5). */
public record SafetyConfirmation(@NotNull(message = "を選んでください。") Boolean safetyConfirmed, String safetyNote) {

	@AssertTrue(message = "「安全の確認」が「心配が残る」のときは、「確かめたこと」にどこへつないだかを書いてください。")
	boolean isWorryPassedOn() {
		return !Boolean.FALSE.equals(this.safetyConfirmed) || this.safetyNote != null;
	}

}
