package jp.tsunagu.intake;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The answer to 同じ児か確かめる; the form says yes, no, unsure. */
public enum SameChild {

	YES, NO, UNSURE;

	@JsonCreator
	static SameChild of(String answer) {
		return valueOf(answer.toUpperCase(Locale.ROOT));
	}

}
