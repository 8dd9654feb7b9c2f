package jp.tsunagu.directory;

/**
 * A 医療的ケア児等コーディネーター. The flag-bearer (旗振り役) convenes and records but stands above nobody
 * (report 4-5).
 */
public record Coordinator(CoordinatorId id, AreaId area, String name, boolean flagBearer) {
}
