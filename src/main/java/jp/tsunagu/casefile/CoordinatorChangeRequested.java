package jp.tsunagu.casefile;

import java.util.List;

import jp.tsunagu.directory.CoordinatorId;

/**
 * Others are to be asked to keep an open case; the old main keeps it until they accept.
 */
public record CoordinatorChangeRequested(RecordNumber number, CoordinatorId proposedMain,
		List<CoordinatorId> proposedSubs) {
}
