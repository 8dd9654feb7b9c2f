package jp.tsunagu.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.CoordinatorProposal;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.referral.Question.Reply;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.util.Assert;

/**
 * The search for a main coordinator of one case: what was needed, how everybody stood,
 * who was asked and what they said. A record has one at a time.
 */
@Entity
public class Referral {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private String areaId;

	private Instant openedAt;

	private String proposedMain;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> proposedSubs;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Enumerated(EnumType.STRING)
	private List<Specialty> neededSpecialties = List.of();

	@ElementCollection
	@CollectionTable(name = "referral_candidate", joinColumns = @JoinColumn(name = "referral_id"))
	@OrderColumn(name = "position")
	private List<Score> candidates = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "referral_question", joinColumns = @JoinColumn(name = "referral_id"))
	@OrderColumn(name = "position")
	private List<Question> questions = new ArrayList<>();

	private Instant closedAt;

	@Version
	private int version;

	protected Referral() {
	}

	Referral(RecordNumber number, AreaId area, CoordinatorProposal proposal, Instant now) {
		this.recordNumber = number.toString();
		this.areaId = area.toString();
		this.openedAt = now;
		this.proposedMain = proposal.proposedMain();
		this.proposedSubs = proposal.proposedSubs();
	}

	Referral need(Set<Specialty> specialties) {
		this.neededSpecialties = specialties.stream().sorted().toList();
		return this;
	}

	Referral rank(List<Score> ranking) {
		this.candidates = new ArrayList<>(ranking);
		return this;
	}

	/**
	 * Who is to be asked next: who was agreed on, then by rank; nobody twice, nobody who
	 * is away, and not who keeps the case already.
	 */
	Optional<CoordinatorId> next(CoordinatorId keeper, Set<CoordinatorId> present) {
		Stream<CoordinatorId> agreed = Stream.ofNullable(this.proposedMain).map(CoordinatorId::of);
		Stream<CoordinatorId> ranked = this.candidates.stream()
			.filter(Score::isRanked)
			.map(Score::id)
			.filter((candidate) -> !candidate.equals(keeper) && present.contains(candidate));
		return Stream.concat(agreed, ranked).filter((candidate) -> !wasAsked(candidate)).findFirst();
	}

	Referral ask(CoordinatorId coordinator, Instant now) {
		this.questions.add(new Question(coordinator.toString(), now, Reply.OPEN, null));
		return this;
	}

	Referral reply(Reply reply, String reason) {
		Question open = lastQuestion();
		Assert.state(open != null && open.reply() == Reply.OPEN,
				() -> "Nobody is being asked for %s".formatted(this.recordNumber));
		this.questions.set(this.questions.size() - 1, new Question(open.coordinator(), open.askedAt(), reply, reason));
		return this;
	}

	Referral close(Instant now) {
		this.closedAt = now;
		return this;
	}

	/** With what its page and its timeline show, for use after the transaction. */
	Referral loaded() {
		this.candidates.size();
		this.questions.size();
		return this;
	}

	Question lastQuestion() {
		return this.questions.isEmpty() ? null : this.questions.get(this.questions.size() - 1);
	}

	private boolean wasAsked(CoordinatorId coordinator) {
		return this.questions.stream().anyMatch((question) -> question.id().equals(coordinator));
	}

	public RecordNumber number() {
		return RecordNumber.of(this.recordNumber);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public CoordinatorProposal proposal() {
		return new CoordinatorProposal(this.proposedMain, this.proposedSubs);
	}

	public List<Specialty> neededSpecialties() {
		return this.neededSpecialties;
	}

	/** The ranking as it was made: the ranked, best first, then who was away. */
	public List<Score> candidates() {
		return List.copyOf(this.candidates);
	}

	public List<Question> questions() {
		return List.copyOf(this.questions);
	}

}
