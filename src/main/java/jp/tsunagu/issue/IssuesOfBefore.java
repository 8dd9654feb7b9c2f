package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues that were entered before an issue had a way to go: they wait in the register and
 * nobody is asked about them.
 */
@Service
@Transactional
public class IssuesOfBefore {

	private final IssueLocks locks;

	private final IssueRegister register;

	private final JdbcClient database;

	IssuesOfBefore(IssueLocks locks, IssueRegister register, JdbcClient database) {
		this.locks = locks;
		this.register = register;
		this.database = database;
	}

	/**
	 * Those whose text was never taken apart; that they have no process is for others to
	 * see.
	 */
	@Transactional(readOnly = true)
	public List<RecordNumber> waiting() {
		return this.database
			.sql("select number from tsunagu.issue where grams = '{}' and status = 'EXTRACTED' order by number")
			.query(String.class)
			.list()
			.stream()
			.map(RecordNumber::of)
			.toList();
	}

	/** Puts one before its owner; the second of two nodes finds it done. */
	public void begin(RecordNumber number) {
		Issue issue = this.locks.lock(number).get(number);
		if (waiting().contains(number)) {
			issue.sort(issue.sheet(), IssueStatus.EXTRACTED);
			this.register.begin(number);
		}
	}

}
