package jp.tsunagu.database;

import java.util.concurrent.locks.LockSupport;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application reduced to its database, quick enough to be killed many times. It keeps
 * writing numbers and prints each one after its commit. A test configuration, so that no
 * other context finds it and writes along.
 */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
class DatabaseOnly {

	public static void main(String[] args) {
		SpringApplication.run(DatabaseOnly.class, args);
	}

	@Bean
	ApplicationRunner writer(JdbcTemplate jdbc, JdbcConnectionDetails details) {
		return (ApplicationArguments arguments) -> {
			jdbc.execute("create table if not exists note (id bigserial primary key, text varchar)");
			System.out.println("UP " + details.getJdbcUrl());
			new Thread(() -> write(jdbc), "writer").start();
		};
	}

	private void write(JdbcTemplate jdbc) {
		while (true) {
			try {
				System.out.println("COMMITTED "
						+ jdbc.queryForObject("insert into note (text) values ('髙﨑さん😀') returning id", Long.class));
			}
			catch (RuntimeException ex) {
				System.out.println("FAILED " + ex.getClass().getSimpleName());
			}
			LockSupport.parkNanos(10_000_000);
		}
	}

}
