package jp.tsunagu.directory;

/**
 * A 障害保健福祉圏域. Its record numbers begin with the number prefix: {@code YM-R08-0012}.
 */
public record Area(AreaId id, String name, String numberPrefix) {
}
