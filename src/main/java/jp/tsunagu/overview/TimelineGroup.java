package jp.tsunagu.overview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.engine.CodeList;

import static jp.tsunagu.casefile.TimelineKind.ADDED_ANSWERED;
import static jp.tsunagu.casefile.TimelineKind.ADVISED;
import static jp.tsunagu.casefile.TimelineKind.ANSWERED;
import static jp.tsunagu.casefile.TimelineKind.CONSULTATION_ADDED;
import static jp.tsunagu.casefile.TimelineKind.DUPLICATE_DECIDED;
import static jp.tsunagu.casefile.TimelineKind.INTERVAL_CHANGED;
import static jp.tsunagu.casefile.TimelineKind.JOINED;
import static jp.tsunagu.casefile.TimelineKind.MONITORED;
import static jp.tsunagu.casefile.TimelineKind.MONITORING_OPEN_TO_ALL;
import static jp.tsunagu.casefile.TimelineKind.MONITORING_SCHEDULED;
import static jp.tsunagu.casefile.TimelineKind.OPINION;
import static jp.tsunagu.casefile.TimelineKind.POLICY_AGREED;
import static jp.tsunagu.casefile.TimelineKind.RECEIVED;
import static jp.tsunagu.casefile.TimelineKind.RED_FLAG_ANSWERED;
import static jp.tsunagu.casefile.TimelineKind.RED_FLAG_RAISED;
import static jp.tsunagu.casefile.TimelineKind.SHARED;
import static jp.tsunagu.casefile.TimelineKind.TRIAGED;

/**
 * The parts of a case's timeline. A kind that is named in none of them is a step, so that
 * a new kind is seen before anybody has sorted it.
 */
public enum TimelineGroup implements CodeList {

	/** Everything that happened; who has read it is a part of its own. */
	ALL("すべて"), CONSULTATION("相談"), STEP("支援の歩み"), MONITORING("モニタリング"), DANGER("危険サイン"), UPDATE("支援者の近況"), MAIL("メール"),
	READ("閲覧");

	private static final Set<TimelineKind> CONSULTATIONS = EnumSet.of(RECEIVED, DUPLICATE_DECIDED, JOINED, TRIAGED,
			ADVISED, SHARED, OPINION, POLICY_AGREED, CONSULTATION_ADDED, ADDED_ANSWERED, ANSWERED);

	private static final Set<TimelineKind> ROUNDS = EnumSet.of(MONITORING_SCHEDULED, INTERVAL_CHANGED, MONITORED,
			MONITORING_OPEN_TO_ALL);

	private static final Set<TimelineKind> DANGERS = EnumSet.of(RED_FLAG_RAISED, RED_FLAG_ANSWERED);

	private final String label;

	TimelineGroup(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	static TimelineGroup of(TimelineKind kind) {
		if (CONSULTATIONS.contains(kind)) {
			return CONSULTATION;
		}
		if (ROUNDS.contains(kind)) {
			return MONITORING;
		}
		if (kind == TimelineKind.STATUS_UPDATED) {
			return UPDATE;
		}
		return DANGERS.contains(kind) ? DANGER : STEP;
	}

	/** The kinds of entries in it; none for mails and reads, which are no entries. */
	List<TimelineKind> kinds() {
		return Arrays.stream(TimelineKind.values()).filter((kind) -> this == ALL || of(kind) == this).toList();
	}

	boolean hasMails() {
		return this == ALL || this == MAIL;
	}

	boolean hasReads() {
		return this == READ;
	}

}
