package jp.tsunagu.casefile;

import jakarta.validation.constraints.AssertTrue;

/**
 * What 終結を確かめる asks for. Anybody of the area may ask for the end of a case; whether it
 * ends, its main coordinator finds out here.
 *
 * @param closureDecision null means that it ends
 * @param closureReason needed if it ends
 */
public record ClosureReview(ClosureDecision closureDecision, ClosureReason closureReason, String closureNote,
		String followUpContact) {

	@AssertTrue(message = "「終結の理由」を選んでください。終結しないときは、「終結するか」で「終結せずに続ける」を選んでください。")
	boolean isReasonGivenForTheEnd() {
		return goesOn() || this.closureReason != null;
	}

	boolean goesOn() {
		return this.closureDecision == ClosureDecision.GO_ON;
	}

	Closure closure() {
		return new Closure(this.closureReason, this.closureNote, this.followUpContact);
	}

}
