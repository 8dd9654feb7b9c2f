package jp.tsunagu.engine;

/**
 * A task has changed hands; told in the same transaction, so that the record can say who
 * did it and why.
 *
 * @param recordNumber the business key of its process
 * @param task what the task is called
 * @param by the user id of the person who did it; null where the process did
 * @param from the user id of whoever had it; null if nobody
 * @param to the user id of whoever has it now; null if nobody
 * @param reason what the person said, or null
 */
public record TaskMoved(String recordNumber, String task, TaskWay way, String by, String from, String to,
		String reason) {
}
