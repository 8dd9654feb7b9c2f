package jp.tsunagu.issue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Component;

/**
 * Issues as they are now, for this transaction alone. Several are locked in the order of
 * their numbers, so that two people who join the same ones wait and never block each
 * other.
 */
@Component
class IssueLocks {

	private final EntityManager entities;

	IssueLocks(EntityManager entities) {
		this.entities = entities;
	}

	Map<RecordNumber, Issue> lock(RecordNumber... numbers) {
		Map<RecordNumber, Issue> locked = new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
		this.entities.flush();
		Arrays.stream(numbers)
			.distinct()
			.sorted((one, other) -> one.id().compareTo(other.id()))
			.forEach((number) -> locked.put(number, lockOne(number)));
		return locked;
	}

	/**
	 * All that a merger touches: the two, what the second follows, and what follows the
	 * first. A row that is missing from the answer came in between.
	 */
	Map<RecordNumber, Issue> family(RecordNumber child, RecordNumber into) {
		this.entities.flush();
		return lock(this.entities
			.createQuery("""
					select i.number from Issue i where i.number in (:child, :into) or i.mergedInto = :child
						or i.number = (select named.mergedInto from Issue named where named.number = :into)""",
					String.class)
			.setParameter("child", child.toString())
			.setParameter("into", into.toString())
			.getResultStream()
			.map(RecordNumber::of)
			.toArray(RecordNumber[]::new));
	}

	/** One issue of this area; any other is refused as if it were not there. */
	Issue lock(RecordNumber number, AreaId area) {
		Issue issue = lock(number).get(number);
		Refusal.unless(issue != null && issue.area().equals(area),
				"「課題」%s は、この圏域の課題ではありません。番号を選び直してください。".formatted(number));
		return issue;
	}

	private Issue lockOne(RecordNumber number) {
		Issue issue = this.entities.find(Issue.class, number.toString());
		if (issue != null) {
			this.entities.refresh(issue, LockModeType.PESSIMISTIC_WRITE);
		}
		return issue;
	}

}
