package jp.tsunagu.engine;

import java.util.Optional;

/**
 * What a module knows of a record for the cards of its tasks. Asked once for each task
 * that is created, in the order of the beans, until nothing is left open: where two
 * modules know a record by the same number, the first has the say and the next fills in
 * what it leaves open.
 */
public interface RecordCards {

	/** Empty for a number that is not this module's. */
	Optional<RecordCard> card(String recordNumber);

}
