package jp.tsunagu.casefile;

import jp.tsunagu.directory.CoordinatorId;

/** A case has a main coordinator who accepted it. */
public record CoordinatorsAssigned(RecordNumber number, CoordinatorId before, CoordinatorId main) {
}
