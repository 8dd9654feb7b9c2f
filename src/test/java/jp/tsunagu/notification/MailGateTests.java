package jp.tsunagu.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jp.tsunagu.directory.AreaId;
import org.assertj.core.api.ThrowableTypeAssert;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailGateTests {

	@Test
	void withoutAServerAMailStaysOnScreenAndKeepsItsLink() {
		MailGate gate = new MailGate(none(), "");
		Mail mail = mail();
		mail.settle(gate.hand(mail), Instant.EPOCH);
		assertThat(gate.hasServer()).isFalse();
		assertThat(mail.status()).isEqualTo(MailStatus.ON_SCREEN);
		assertThat(mail.parameters()).containsEntry("link", "https://example.jp/answer/x");
	}

	@Test
	void anAddressThatIsRefusedForGoodIsNotTriedAgain() throws Exception {
		InternetAddress address = new InternetAddress("moe@todai.example.jp");
		SendFailedException refused = new SendFailedException("Invalid Addresses",
				new SMTPAddressFailedException(address, "RCPT TO", 550, "550 5.1.1 moe@todai.example.jp unknown"),
				new Address[0], new Address[0], new Address[] { address });
		MailGate gate = gate((message) -> {
			throw new MailSendException(Map.of(message, refused));
		});
		assertThat(gate.hand(mail())).isEqualTo(MailStatus.REFUSED);
	}

	@Test
	void anAddressThatIsBusyIsTriedAgainAndTheFailureNamesNobody() throws Exception {
		InternetAddress address = new InternetAddress("moe@todai.example.jp");
		SendFailedException busy = new SendFailedException("Invalid Addresses",
				new SMTPAddressFailedException(address, "RCPT TO", 451, "451 4.7.1 moe@todai.example.jp try later"));
		MailGate gate = gate((message) -> {
			throw new MailSendException(Map.of(message, busy));
		});
		assertThatThrownBy(() -> gate.hand(mail())).isInstanceOf(MailNotTakenException.class)
			.hasMessage("Mail 7 was not taken by the mail server: SMTPAddressFailedException")
			.hasNoCause();
	}

	@Test
	void whoNamesAServerMustSayWhoTheMailsComeFromAndWhereLinksLead() {
		refused().isThrownBy(() -> new MailGate(provider(new JavaMailSenderImpl()), ""))
			.withMessageContaining("tsunagu.mail.from");
		MailGate gate = gate((message) -> {
		});
		refused().isThrownBy(() -> new PublicUrl("", 8080, gate)).withMessageContaining("tsunagu.public-url");
		refused().isThrownBy(() -> new PublicUrl("tsunagu.example.jp", 8080, gate));
		assertThat(new PublicUrl("https://tsunagu.example.jp/", 8080, gate).of("/answer/x"))
			.isEqualTo("https://tsunagu.example.jp/answer/x");
		assertThat(new PublicUrl("", 8080, new MailGate(none(), "")).of("/answer/x"))
			.isEqualTo("http://localhost:8080/answer/x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "moe", "moe@", "@todai.example.jp", "moe@todai.example.jp,b@example.jp",
			"moe@todai.example.jp\r\nBcc: b@example.jp", "もえ <moe@todai.example.jp>", "moe(x)@todai.example.jp",
			"moe @todai.example.jp" })
	void onlyOnePlainAddressIsAnAddress(String address) {
		assertThat(MailAddress.isUsable(address)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> MailAddress.of(address));
	}

	/** Spring Boot says it in one sentence and stops. */
	private static ThrowableTypeAssert<InvalidConfigurationPropertyValueException> refused() {
		return assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class);
	}

	private static Mail mail() {
		MailDraft draft = new MailDraft("key", MailKind.TEAM_INVITATION, MailAddress.of("moe@todai.example.jp"),
				AreaId.of("yokosuka-miura"), "YM-R08-0001", null, Map.of("to", "灯田 もえ", "area", "圏域", "from", "旗野 光",
						"number", "YM-R08-0001", "role", "看護", "link", "https://example.jp/answer/x", "due", "12月1日"));
		Mail mail = new Mail(draft, Instant.EPOCH);
		ReflectionTestUtils.setField(mail, "id", 7L);
		return mail;
	}

	private static MailGate gate(Consumer<MimeMessage> server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl() {

			@Override
			public void send(MimeMessage message) {
				server.accept(message);
			}

			@Override
			public synchronized Session getSession() {
				return Session.getInstance(new Properties());
			}

		};
		return new MailGate(provider(sender), "tsunagu@example.jp");
	}

	private static ObjectProvider<JavaMailSender> none() {
		return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
	}

	private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
		return new StaticListableBeanFactory(Map.of("server", sender)).getBeanProvider(JavaMailSender.class);
	}

}
