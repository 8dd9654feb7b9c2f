package jp.tsunagu.engine;

/**
 * Why a task is where it is, for a page beside its form, in the words of the form.
 *
 * @param recordNumber the business key of its process
 * @param term what the reason answers, such as なぜ自分に来たか
 * @param next what comes after the task; may be null
 */
public record TaskReason(String recordNumber, String term, String why, String next) {
}
