package jp.tsunagu.directory;

/**
 * A place where a consultation may come in.
 *
 * @param municipality code of the municipality it stands in
 * @param keeper who looks after it, or {@code null} while nobody does
 */
public record ConsultationWindow(WindowId id, String name, String municipality, CoordinatorId keeper) {
}
