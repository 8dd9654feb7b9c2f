package jp.tsunagu.boundary;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import jp.tsunagu.demo.process.CaseCopies;

/** Copies of the records of a test, all due when the original is. */
@TestComponent
class OpenCases {

	private final JdbcClient database;

	OpenCases(JdbcClient database) {
		this.database = database;
	}

	@Transactional
	void copy(int first, int last) {
		new CaseCopies(this.database, 1).copy(first, last);
		this.database.sql("analyze").update();
	}

}
