package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;

/** Which councils have had an issue before them, as whoever knows councils tells it. */
public interface CouncilTrail {

	/**
	 * In the order in which it was handed in; a meeting that went on with it has a
	 * station of its own.
	 */
	List<Station> of(RecordNumber issue);

	/**
	 * One council, as people read it.
	 *
	 * @param meeting number of the meeting; null while there is none
	 * @param day when the meeting was, or is to be; null while there is none
	 * @param state what was said, or what is waited for
	 */
	record Station(String council, String meeting, String day, String state) {
	}

}
