package jp.tsunagu.engine;

/** Who has a form before them: a user id and the area (tenant) they work in. */
public record Viewer(String userId, String area) {
}
