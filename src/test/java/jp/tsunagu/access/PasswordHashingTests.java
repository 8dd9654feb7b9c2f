package jp.tsunagu.access;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where nothing else is set, passwords are hashed as slowly as Spring Security advises.
 */
class PasswordHashingTests {

	private final ApplicationContextRunner house = new ApplicationContextRunner().withBean(PasswordHashing.class);

	@Test
	void theHouseHashesWithTheRoundsThatSpringSecurityAdvises() {
		this.house.run((context) -> {
			String hashed = context.getBean(PasswordHashing.class).encrypt("とても長い合言葉");

			assertThat(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches("とても長い合言葉", hashed)).isTrue();
		});
	}

	@Test
	void anotherNumberOfRoundsIsAnotherHash() {
		this.house.withPropertyValues("tsunagu.password-rounds=1000").run((context) -> {
			String hashed = context.getBean(PasswordHashing.class).encrypt("とても長い合言葉");

			assertThat(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches("とても長い合言葉", hashed)).isFalse();
		});
	}

}
