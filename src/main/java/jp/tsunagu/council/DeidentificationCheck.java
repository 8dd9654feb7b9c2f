package jp.tsunagu.council;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** What 匿名化を確かめる asks for. Whoever sends a sheet back says what has to change. */
public record DeidentificationCheck(@NotNull(message = "を選んでください。") Boolean deidentified, String finding) {

	@AssertTrue(message = "「気づいたこと」を入力してください。どこを直せばよいかが分かるように書いてください。")
	boolean isExplained() {
		return !Boolean.FALSE.equals(this.deidentified) || this.finding != null;
	}

}
