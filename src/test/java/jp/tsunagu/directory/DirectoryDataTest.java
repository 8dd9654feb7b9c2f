package jp.tsunagu.directory;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The module on a PostgreSQL of its own, with the demo directory loaded. Each test rolls
 * back; Hibernate compares its mapping with the migration.
 */
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = { "tsunagu.directory.file=classpath:demo/directory.yaml",
		"spring.jpa.hibernate.ddl-auto=validate" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(ValidationAutoConfiguration.class)
@Import({ DirectoryDataTest.Database.class, Directory.class, BusinessCalendar.class, DirectoryImport.class,
		DirectoryFileReader.class })
@interface DirectoryDataTest {

	@TestConfiguration
	class Database {

		@Bean(destroyMethod = "close")
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.start();
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), BusinessCalendar.TOKYO);
		}

		@Bean
		DataSource dataSource(EmbeddedPostgres postgres) {
			return postgres.getPostgresDatabase();
		}

	}

}
