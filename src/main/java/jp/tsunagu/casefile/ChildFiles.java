package jp.tsunagu.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entry of the child a case is about: one child, one file, however many
 * consultations.
 */
@Service
@Transactional
public class ChildFiles {

	private final Children children;

	private final Cases cases;

	private final RedFlags flags;

	private final CaseViewers viewers;

	private final ApplicationEventPublisher events;

	ChildFiles(Children children, Cases cases, RedFlags flags, CaseViewers viewers, ApplicationEventPublisher events) {
		this.children = children;
		this.cases = cases;
		this.flags = flags;
		this.viewers = viewers;
		this.events = events;
	}

	/**
	 * The child as this person may see it; empty for who may not know whom it is about.
	 */
	@Transactional(readOnly = true)
	public Optional<ChildFile> view(RecordNumber number, AreaId area, String viewer) {
		return child(number).filter((child) -> this.viewers.mayIdentify(number, area, viewer)).map((child) -> {
			boolean showsAddress = !child.isAddressHidden() || this.viewers.keeps(number, viewer);
			return child.view(showsAddress, recordsOf(child.siblings()));
		});
	}

	/**
	 * What the children of these cases are called, by case, in one statement. Whoever
	 * asks decides what of it may be shown.
	 */
	@Transactional(readOnly = true)
	public Map<RecordNumber, Called> called(Collection<SupportCase> cases) {
		List<UUID> ids = cases.stream()
			.filter((found) -> found.child() != null)
			.map((found) -> found.child().id())
			.toList();
		Map<ChildId, Child> found = ids.isEmpty() ? Map.of()
				: this.children.findByIdIn(ids).stream().collect(Collectors.toMap(Child::id, Function.identity()));
		return cases.stream()
			.filter((supportCase) -> supportCase.child() != null && found.containsKey(supportCase.child()))
			.collect(Collectors.toMap(SupportCase::number, (supportCase) -> found.get(supportCase.child()).called()));
	}

	/**
	 * What a child is called.
	 *
	 * @param name null where none is known, as the others
	 */
	public record Called(String name, String kana, String alias) {
	}

	/** Writes down what was learnt; enters the child if it has no entry yet. */
	public void record(RecordNumber number, ChildFacts facts, String municipality) {
		if (child(number).isEmpty() && !facts.isSomething()) {
			return;
		}
		Child child = child(number).orElseGet(() -> enter(number, municipality));
		this.children.save(child.learn(facts));
	}

	/** From the first report of violence on, the address is hidden by itself. */
	@EventListener
	public void on(RedFlagRaised event) {
		boolean violence = this.flags.findByRecordNumberAndAvertedAtIsNullOrderById(event.number().toString())
			.stream()
			.anyMatch((flag) -> flag.signs().stream().anyMatch(RedFlag::isViolence));
		if (violence) {
			child(event.number()).ifPresent((child) -> this.children.save(child.hideAddress()));
		}
	}

	/**
	 * The other files of the area, those of siblings and of who may be one first.
	 * @param phone a telephone number that may not be on file yet, or null
	 */
	@Transactional(readOnly = true)
	public List<SiblingCandidate> siblingCandidates(RecordNumber number, String phone) {
		Optional<Child> child = child(number);
		Set<UUID> linked = child.map(Child::siblings).orElse(Set.of());
		Set<UUID> alike = child.map((known) -> alike(known, phone)).orElse(Set.of());
		Stream<SupportCase> open = this.cases.findOpenIn(get(number).area().toString()).stream();
		return Stream.concat(open, this.cases.findOf(linked).stream())
			.distinct()
			.filter((other) -> other.child() != null && !isSame(child, other))
			.map((other) -> new SiblingCandidate(other.number(), linked.contains(other.child().id()),
					alike.contains(other.child().id())))
			.sorted(Comparator.comparing((SiblingCandidate candidate) -> !candidate.linked())
				.thenComparing((candidate) -> !candidate.alike())
				.thenComparing((candidate) -> candidate.number().toString()))
			.toList();
	}

	/** Links exactly these files as siblings', each way; nobody is merged. */
	public void linkSiblings(RecordNumber number, List<RecordNumber> records) {
		Child child = child(number).orElseThrow(() -> new Refusal("「きょうだい」をつなぐには、先に児の姓名・生年月日・保護者のどれかを入力してください。"));
		Set<UUID> siblings = records.stream().map((record) -> siblingOf(child, record)).collect(Collectors.toSet());
		this.children.findByIdIn(child.siblings()).forEach((former) -> this.children.save(former.unlink(child)));
		this.children.findByIdIn(siblings).forEach((sibling) -> this.children.save(sibling.link(child)));
		this.children.save(child);
	}

	private UUID siblingOf(Child child, RecordNumber record) {
		Child other = child(record).orElseThrow(() -> new Refusal("「きょうだい」の%sには、まだ児の記録がありません。".formatted(record)));
		Refusal.unless(!other.id().equals(child.id()), "「きょうだい」の%sは、この児自身の記録です。".formatted(record));
		Refusal.unless(other.isOfAreaOf(child), "「きょうだい」は同じ圏域の記録から選んでください。");
		return other.id().id();
	}

	private Set<UUID> alike(Child child, String phone) {
		return child.family()
			.stream()
			.flatMap((family) -> this.children.findFamily(child.area(), family).stream())
			.filter(Predicate.not(child::equals))
			.filter((other) -> child.mayBeSiblingOf(other, Guardian.phoneKey(phone)))
			.map((other) -> other.id().id())
			.collect(Collectors.toSet());
	}

	private Child enter(RecordNumber number, String municipality) {
		SupportCase supportCase = get(number);
		Child child = this.children.save(
				new Child(supportCase.area().toString(), new ChildDetails(null, null, null, null, null, municipality)));
		this.cases.save(supportCase.about(child.id()));
		this.events.publishEvent(new ChildEntered(number, child.id()));
		return child;
	}

	private List<RecordNumber> recordsOf(Set<UUID> siblings) {
		return this.cases.findOf(siblings).stream().map(SupportCase::number).toList();
	}

	private static boolean isSame(Optional<Child> child, SupportCase other) {
		return child.filter((known) -> known.id().equals(other.child())).isPresent();
	}

	private Optional<Child> child(RecordNumber number) {
		return this.cases.findById(number.toString())
			.map(SupportCase::child)
			.map((id) -> this.children.findById(id.id()));
	}

	private SupportCase get(RecordNumber number) {
		return this.cases.findById(number.toString()).orElseThrow();
	}

}
