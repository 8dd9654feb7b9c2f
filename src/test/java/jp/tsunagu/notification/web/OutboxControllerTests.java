package jp.tsunagu.notification.web;

import java.util.List;
import java.util.Map;

import jp.tsunagu.DemoSite;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.notification.MailAddress;
import jp.tsunagu.notification.MailDraft;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.Outbox;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

@DemoSite
class OutboxControllerTests {

	private static int serial;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService jobs;

	private String number;

	@BeforeEach
	void aRecord() {
		this.number = "YM-R08-%04d".formatted(8000 + ++serial);
	}

	@Test
	void withoutAServerTheScreenIsTheLetterbox() {
		post(this.number + ":one");
		assertThat(open("coord-a", "coordinator", "yokosuka-miura", "/outbox")).bodyText()
			.contains("メールサーバーがまだ設定されていません", "送信を待っています", this.number)
			.doesNotContain("https://example.jp/answer/himitsu");

		String delivery = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number, "mailDelivery")
			.singleResult()
			.getId();
		this.jobs.executeJob(this.jobs.createJobQuery().processInstanceId(delivery).singleResult().getId());

		assertThat(open("lead", "flag-bearer", "yokosuka-miura", "/outbox")).bodyText()
			.contains("この画面にだけあります", "灯田 &lt;もえ&gt; 様", "moe@todai.example.jp", "https://example.jp/answer/himitsu");
		this.outbox.silence(this.number);
		assertThat(open("lead", "flag-bearer", "yokosuka-miura", "/outbox")).bodyText()
			.contains("取りやめました")
			.doesNotContain("https://example.jp/answer/himitsu");
	}

	@Test
	void anotherAreaSeesNothingOfIt() {
		post(this.number + ":other");
		assertThat(open("coord-x", "coordinator", "shonan-east", "/outbox")).bodyText()
			.contains("メールはまだありません")
			.doesNotContain(this.number);
	}

	@Test
	void aPageHoldsFiftyAndLeadsToTheOlderOnes() {
		for (int i = 0; i <= Outbox.PAGE; i++) {
			post(this.number + ":" + i);
		}
		long oldestShown = this.outbox.of(AreaId.of("yokosuka-miura"), Long.MAX_VALUE).get(Outbox.PAGE - 1).id();
		assertThat(open("coord-a", "coordinator", "yokosuka-miura", "/outbox")).bodyText()
			.contains("before=" + oldestShown);
		assertThat(open("coord-a", "coordinator", "yokosuka-miura", "/outbox?before=" + oldestShown)).bodyText()
			.contains("最新に戻る");
	}

	@ParameterizedTest
	@CsvSource({ "supporter-n, supporter", "municipality-m, municipality", "prefecture-p, prefecture",
			"admin, administrator" })
	void othersHaveNoSuchPage(String user, String group) {
		assertThat(open(user, group, "yokosuka-miura", "/outbox")).hasStatus(403);
	}

	private MvcTestResult open(String id, String group, String area, String page) {
		CurrentUser user = new CurrentUser(id, id, List.of(group), List.of(group), area, "圏域");
		return this.site.get()
			.uri(page)
			.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
					AuthorityUtils.createAuthorityList(group))))
			.exchange();
	}

	private void post(String key) {
		this.transaction.executeWithoutResult((status) -> this.outbox.post(new MailDraft(key, MailKind.TEAM_INVITATION,
				MailAddress.of("moe@todai.example.jp"), AreaId.of("yokosuka-miura"), this.number, null,
				Map.of("to", "灯田 <もえ>", "area", "横須賀・三浦圏域", "from", "相沢 つむぎ", "number", this.number, "role", "看護",
						"link", "https://example.jp/answer/himitsu", "due", "2026年12月4日（金）"))));
	}

}
