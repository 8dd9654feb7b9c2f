package jp.tsunagu.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.util.Assert;

/** Who of the area attends a meeting, and how that was found out. */
@MappedSuperclass
abstract class Attendance {

	private String attendee;

	private String wished;

	private int round = 1;

	@ElementCollection
	@CollectionTable(name = "meeting_candidate", joinColumns = @JoinColumn(name = "meeting_number"))
	@OrderColumn(name = "position")
	private List<AttendeeScore> candidates = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "meeting_question", joinColumns = @JoinColumn(name = "meeting_number"))
	@OrderColumn(name = "position")
	private List<AttendanceQuestion> questions = new ArrayList<>();

	void rank(List<AttendeeScore> ranking) {
		this.candidates = new ArrayList<>(ranking);
	}

	/**
	 * Who is to be asked next: who is wished for, then by rank; nobody twice for one day,
	 * and nobody who is away.
	 */
	Optional<CoordinatorId> next() {
		List<CoordinatorId> ranked = this.candidates.stream()
			.filter(AttendeeScore::isProposable)
			.map(AttendeeScore::id)
			.toList();
		Stream<CoordinatorId> wish = Stream.ofNullable(this.wished).map(CoordinatorId::of).filter(ranked::contains);
		return Stream.concat(wish, ranked.stream().filter((one) -> !wasAsked(one))).findFirst();
	}

	void ask(CoordinatorId coordinator, Instant now) {
		this.wished = null;
		this.questions.add(new AttendanceQuestion(this.round, coordinator.toString(), now, AttendanceReply.OPEN, null));
	}

	/**
	 * @param by who has answered; null for silence
	 */
	void reply(AttendanceReply reply, CoordinatorId by, String reason) {
		AttendanceQuestion open = lastQuestion();
		Assert.state(open != null && open.reply() == AttendanceReply.OPEN, "Nobody is being asked to attend");
		this.questions.set(this.questions.size() - 1, open.replied(reply, reason));
		if (reply == AttendanceReply.ACCEPTED) {
			this.attendee = by.toString();
		}
	}

	/** All of the area have agreed on somebody who was not found by asking. */
	void agree(CoordinatorId coordinator, String reason, Instant now) {
		this.questions
			.add(new AttendanceQuestion(this.round, coordinator.toString(), now, AttendanceReply.AGREED, reason));
		this.attendee = coordinator.toString();
	}

	/** The attendee cannot go after all. */
	void giveBack(CoordinatorId wish, String reason) {
		Assert.state(this.attendee != null, "Nobody attends");
		this.questions.set(this.questions.size() - 1, lastQuestion().replied(AttendanceReply.RETURNED, reason));
		this.attendee = null;
		this.wished = (wish != null) ? wish.toString() : null;
	}

	final void arrangeAnew() {
		AttendanceQuestion last = lastQuestion();
		if (last != null && last.reply() == AttendanceReply.OPEN) {
			this.questions.set(this.questions.size() - 1, last.replied(AttendanceReply.OBSOLETE, null));
		}
		this.attendee = null;
		this.wished = null;
		this.round++;
	}

	private boolean wasAsked(CoordinatorId coordinator) {
		return this.questions.stream()
			.anyMatch((question) -> question.round() == this.round && question.id().equals(coordinator));
	}

	AttendanceQuestion lastQuestion() {
		return this.questions.isEmpty() ? null : this.questions.get(this.questions.size() - 1);
	}

	public Optional<CoordinatorId> attendee() {
		return Optional.ofNullable(this.attendee).map(CoordinatorId::of);
	}

	public List<AttendeeScore> candidates() {
		return List.copyOf(this.candidates);
	}

	public List<AttendanceQuestion> questions() {
		return List.copyOf(this.questions);
	}

}
