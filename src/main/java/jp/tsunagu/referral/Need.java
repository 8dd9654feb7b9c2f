package jp.tsunagu.referral;

import java.util.Set;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.directory.Specialty;

/**
 * What a record asks of its main coordinator.
 *
 * @param specialties none if nothing special is needed
 * @param municipality where the child lives
 */
record Need(RecordNumber number, Set<Specialty> specialties, Municipality municipality) {
}
