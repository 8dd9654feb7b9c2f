package jp.tsunagu.demo.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a demo of the size of years, {@code tsunagu.demo.cases=10000}, from copies of the
 * few records that are there. What is there already counts; nothing is taken away.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 32)
class LargeDemoAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LargeDemoAtStart.class);

	private static final int WEEKS = 12;

	private final int wanted;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	LargeDemoAtStart(@Value("${tsunagu.demo.cases:0}") int wanted, JdbcClient database,
			PlatformTransactionManager transactions) {
		this.wanted = wanted;
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
		// all tables as they were at one moment: the first jobs may be running
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		int open = count("select count(*) from tsunagu.support_case where closed_at is null");
		if (open == 0 || open >= this.wanted) {
			return;
		}
		int copied = count("select coalesce(max(right(number, 5)::int), 0) from tsunagu.support_case "
				+ "where number ~ '-[0-9]{8}$'");
		int originals = count(
				"select count(*) from tsunagu.support_case where closed_at is null " + "and number !~ '-[0-9]{8}$'");
		int copies = (this.wanted - open + originals - 1) / originals;
		log.info("Making {} copies of {} open cases, which takes minutes", copies, originals);
		this.transaction
			.executeWithoutResult((status) -> new CaseCopies(this.database, WEEKS).copy(copied + 1, copied + copies));
		this.database.sql("analyze").update();
	}

	private int count(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

}
