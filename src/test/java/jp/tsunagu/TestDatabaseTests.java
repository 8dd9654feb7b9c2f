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

	@Test
	void everyContextHasAnEmptyDatabaseOfItsOwn() {
		for (int context = 0; context < 2; context++) {
			try (ConfigurableApplicationContext application = start()) {
				JdbcTemplate database = application.getBean(JdbcTemplate.class);
				assertThat(database.queryForObject("select current_database()", String.class)).startsWith("test_");
				database.execute("create table note (id int)");
			}
		}
	}

	@Test
	void aContextWithTheDemoProfileHasARealServerAndLeavesTheDeveloperAlone() {
		try (ConfigurableApplicationContext application = start("demo")) {
			JdbcTemplate database = application.getBean(JdbcTemplate.class);
			assertThat(database.queryForObject("show fsync", String.class)).isEqualTo("on");
			assertThat(database.queryForObject("show data_directory", String.class)).contains("/target/demo-data/");
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

	private static ConfigurableApplicationContext start(String... profiles) {
		return new SpringApplicationBuilder(DataSourceOnly.class).web(WebApplicationType.NONE).profiles(profiles).run();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
	static class DataSourceOnly {

	}

}
