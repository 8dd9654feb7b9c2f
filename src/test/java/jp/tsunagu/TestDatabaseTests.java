package jp.tsunagu;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TestDatabaseTests {

	private static final String DEMO = "--spring.profiles.active=demo";

	private static final String TABLES = "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')";

	@Test
	void everyContextHasADatabaseOfItsOwnInWhichTheApplicationHasStartedOnce() {
		for (int context = 0; context < 2; context++) {
			try (ConfigurableApplicationContext application = start()) {
				JdbcTemplate database = application.getBean(JdbcTemplate.class);
				assertThat(database.queryForObject("select current_database()", String.class)).startsWith("test_");
				assertThat(database.queryForObject("select count(*) from act_re_deployment", Long.class)).isOne();
				assertThat(database.queryForObject("select count(*) from act_ru_execution", Long.class)).isZero();
				assertThat(database.queryForObject("select count(*) from tsunagu.consultation", Long.class)).isZero();
				database.execute("create table note (id int)");
			}
		}
	}

	@Test
	void aContextThatAsksForItHasAnEmptyDatabase() {
		try (ConfigurableApplicationContext application = start("--tsunagu.test-database=empty")) {
			JdbcTemplate database = application.getBean(JdbcTemplate.class);
			assertThat(database.queryForObject(TABLES, Long.class)).isZero();
		}
	}

	@Test
	void aContextWithTheDemoProfileHasARealServerAndLeavesTheDeveloperAlone() {
		try (ConfigurableApplicationContext application = start(DEMO)) {
			JdbcTemplate database = application.getBean(JdbcTemplate.class);
			assertThat(database.queryForObject("show fsync", String.class)).isEqualTo("on");
			assertThat(database.queryForObject("show data_directory", String.class)).contains("/target/demo-data/");
			assertThat(database.queryForObject("select count(*) from act_re_deployment", Long.class)).isOne();
		}
	}

	@Test
	void aDemoThatAsksForItStartsOnNothing() {
		try (ConfigurableApplicationContext application = start(DEMO, "--tsunagu.test-database=empty")) {
			JdbcTemplate database = application.getBean(JdbcTemplate.class);
			assertThat(database.queryForObject(TABLES, Long.class)).isZero();
		}
	}

	@Test
	void aViolatedConstraintDoesNotTellWhatWasTyped() {
		try (ConfigurableApplicationContext application = start()) {
			JdbcTemplate database = application.getBean(JdbcTemplate.class);
			database.execute("create table child (name varchar primary key)");
			String insert = "insert into child values (?)";
			database.update(insert, "髙﨑");
			assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> database.update(insert, "髙﨑"))
				.withMessageContaining("child_pkey")
				.withMessageNotContaining("髙﨑");
		}
	}

	private static ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(DataSourceOnly.class).web(WebApplicationType.NONE).run(settings);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
	static class DataSourceOnly {

	}

}
