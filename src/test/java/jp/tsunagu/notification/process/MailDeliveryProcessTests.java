package jp.tsunagu.notification.process;

import java.util.Map;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.Mail;
import jp.tsunagu.notification.MailAddress;
import jp.tsunagu.notification.MailDraft;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.notification.Outbox;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

/** Against a real SMTP server in this JVM. */
@WalksWholeModel("mailDelivery")
@TestPropertySource(properties = { "spring.mail.host=127.0.0.1", "tsunagu.mail.from=tsunagu@kenmin.example.jp",
		"tsunagu.public-url=https://tsunagu.example.jp" })
class MailDeliveryProcessTests {

	private static final String LINK = "https://tsunagu.example.jp/answer/himitsu";

	private static final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"))
		.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

	private static int serial;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private TransactionTemplate transaction;

	private String number;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", () -> server.getSmtp().getServerSetup().getPort());
	}

	@BeforeEach
	void theServerRuns() {
		init(this.engine);
		server.start();
		this.number = "YM-R08-%04d".formatted(9000 + ++serial);
	}

	@AfterEach
	void theServerStops() {
		server.stop();
	}

	@Test
	void aMailGoesOutOnceAndIsReadInJapanese() throws Exception {
		ProcessInstance delivery = post("a");
		assertThat(server.getReceivedMessages()).isEmpty();
		assertThat(delivery.getTenantId()).isEqualTo("yokosuka-miura");
		run(delivery);

		assertThat(delivery).hasPassed("ServiceTask_SendMail", "EndEvent_MailSettled").isEnded();
		assertThat(server.getReceivedMessages()).hasSize(1);
		MimeMessage received = server.getReceivedMessages()[0];
		assertThat(received.getSubject()).isEqualTo("【つなぐ】支援チームへの参加のお願い（%s）".formatted(this.number));
		assertThat(received.getContent().toString()).contains("灯田 もえ 様", LINK, "「看護」", this.number);
		assertThat(received.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
		assertThat(received.getAllRecipients()).hasSize(1);
		assertThat(received.getFrom()[0]).hasToString("tsunagu@kenmin.example.jp");
		assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(GreenMailUtil.getHeaders(received)).isASCII();
	}

	@Test
	void whatIsSentKeepsNoSecret() {
		ProcessInstance delivery = post("secret");
		assertThat(this.outbox.text(mail()).body()).doesNotContain("himitsu");
		run(delivery);
		assertThat(mail().status()).isEqualTo(MailStatus.SENT);
		assertThat(this.outbox.text(mail()).body()).doesNotContain("himitsu");
	}

	@Test
	void oneReasonIsOneMailAndASecondTryOfASentMailSendsNothing() {
		ProcessInstance delivery = post("twice");
		this.transaction.executeWithoutResult((status) -> this.outbox.post(draft("twice", "灯田 もえ")));
		assertThat(deliveries()).isEqualTo(1);
		run(delivery);
		this.outbox.send(mail().id());
		assertThat(server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aStepThatRollsBackSendsNothing() {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.outbox.post(draft("undone", "灯田 もえ"));
			throw new IllegalStateException("the step failed");
		})).hasMessage("the step failed");
		assertThat(deliveries()).isZero();
		assertThatThrownBy(() -> this.outbox.post(draft("alone", "灯田 もえ")))
			.isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
	}

	@Test
	void aServerThatIsDownIsTriedAgainThenAnIncidentAndDeliveredWhenItIsBack() {
		server.stop();
		ProcessInstance delivery = post("down");
		for (int retries = 5; retries > 0; retries--) {
			assertThat(jobOf(delivery).getRetries()).isEqualTo(retries);
			assertThatThrownBy(() -> run(delivery)).hasMessageContaining("was not taken by the mail server");
		}
		Incident incident = this.runtime.createIncidentQuery().processInstanceId(delivery.getId()).singleResult();
		assertThat(incident.getIncidentMessage()).contains("Mail %d".formatted(mail().id())).doesNotContain("@", "灯田");
		assertThat(this.jobs.getJobExceptionStacktrace(jobOf(delivery).getId())).doesNotContain("moe@", "灯田",
				"himitsu");
		assertThat(mail().status()).isEqualTo(MailStatus.QUEUED);

		server.start();
		this.jobs.setJobRetries(jobOf(delivery).getId(), 1);
		run(delivery);
		assertThat(delivery).isEnded();
		assertThat(server.getReceivedMessages()).hasSize(1);
		assertThat(this.runtime.createIncidentQuery().processInstanceId(delivery.getId()).count()).isZero();
	}

	@Test
	void aSilencedRecordSendsNothingMore() {
		post("before");
		this.outbox.silence(this.number);
		assertThat(deliveries()).isZero();
		assertThat(mail().status()).isEqualTo(MailStatus.CANCELLED);

		this.transaction.executeWithoutResult((status) -> this.outbox.post(draft("after", "灯田 もえ")));
		this.outbox.silence(this.number);
		assertThat(deliveries()).isZero();
		assertThat(this.outbox.of(AreaId.of("yokosuka-miura"), Long.MAX_VALUE))
			.filteredOn((mail) -> mail.recordNumber().equals(this.number))
			.hasSize(1);
	}

	@Test
	void whatIsTakenBackIsNotSent() {
		ProcessInstance kept = post("keep_1");
		ProcessInstance back = post("keepX1");
		this.outbox.takeBack(this.number, this.number + ":keep_");
		run(kept);
		run(back);
		assertThat(server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void noLineBreakGetsIntoAHeader() throws Exception {
		ProcessInstance delivery = this.transaction.execute((status) -> {
			this.outbox.post(new MailDraft(this.number + ":header", MailKind.TEAM_INVITATION,
					MailAddress.of("moe@todai.example.jp"), AreaId.of("yokosuka-miura"), this.number, null,
					Map.of("to", "x\r\nBcc: evil@example.com", "area", "圏域", "from", "旗野 光", "number",
							"1\r\nBcc: evil@example.com", "role", "看護", "link", LINK, "due", "12月1日")));
			return delivery();
		});
		run(delivery);
		assertThat(server.getReceivedMessages()).hasSize(1);
		assertThat(server.getReceivedMessages()[0].getRecipients(Message.RecipientType.BCC)).isNull();
		assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
	}

	private ProcessInstance post(String reason) {
		return this.transaction.execute((status) -> {
			this.outbox.post(draft(reason, "灯田 もえ"));
			return delivery();
		});
	}

	private MailDraft draft(String reason, String to) {
		return new MailDraft(this.number + ":" + reason, MailKind.TEAM_INVITATION,
				MailAddress.of("moe@todai.example.jp"), AreaId.of("yokosuka-miura"), this.number,
				CoordinatorId.of("coord-a"), Map.of("to", to, "area", "横須賀・三浦圏域", "from", "相沢 つむぎ", "number",
						this.number, "role", "看護", "link", LINK, "due", "2026年12月4日（金）"));
	}

	private ProcessInstance delivery() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number, "mailDelivery")
			.list()
			.stream()
			.max(java.util.Comparator.comparing((found) -> jobOf(found).getCreateTime()))
			.orElseThrow();
	}

	private long deliveries() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number, "mailDelivery")
			.count();
	}

	private Mail mail() {
		return this.outbox.of(AreaId.of("yokosuka-miura"), Long.MAX_VALUE).get(0);
	}

	private Job jobOf(ProcessInstance delivery) {
		return this.jobs.createJobQuery().processInstanceId(delivery.getId()).singleResult();
	}

	private void run(ProcessInstance delivery) {
		this.jobs.executeJob(jobOf(delivery).getId());
	}

	private static int freePort() {
		try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
