package jp.tsunagu.team.web;

import jp.tsunagu.Story;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.process.TeamStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ Story.class, TeamStory.class })
class AnswerControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private TeamStory team;

	private String number;

	private String token;

	@BeforeEach
	void anInvitation() {
		Story.now("2026-11-20T01:00:00Z");
		this.number = this.team.consented("HOME_NURSING");
		this.team.form(this.number);
		this.team.propose(this.number, TeamStory.known("s-003"));
		this.token = this.team.token(this.number, "moe@todai.example.jp");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void thePageSaysWhatIsAskedToAnybodyWhoHasTheLinkAndNothingOfTheChild() {
		MvcTestResult page = open(this.token);
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains(this.number, "横須賀・三浦圏域", "医療", "2026年12月11日（金）", "参加する", "辞退する", "_csrf")
			.doesNotContain("退院後の生活が心配です", "鎌倉", "灯田", "ログアウト");
		assertThat(page).headers().hasValue("Referrer-Policy", "no-referrer").hasValue("Cache-Control", "no-store");
		assertThat(page.getResponse().getHeaders("Referrer-Policy")).hasSize(1);
		assertThat(page.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
	}

	@Test
	void openingThePageAsMailScannersDoAnswersNothing() {
		for (int i = 0; i < 3; i++) {
			assertThat(open(this.token)).hasStatusOk();
		}
		assertThat(this.site.head().uri("/answer/{token}", this.token)).hasStatusOk();
		assertThat(this.site.get().uri("/answer/{token}?answer=ACCEPTED", this.token)).hasStatusOk();
		assertThat(invitation()).isEqualTo(Invitation.ASKED);
	}

	@Test
	void theButtonAnswersOnceAndTheNoteReachesTheTeam() {
		assertThat(answer("DECLINED", " いまは人手が足りません\r\n ")).hasStatusOk().bodyText().contains("辞退する」とのお返事");
		assertThat(invitation()).isEqualTo(Invitation.DECLINED);
		assertThat(this.team.members(this.number).get(0).answerNote()).isEqualTo("いまは人手が足りません");
		assertThat(this.story.tasks(this.number, "UserTask_ResolveTeamGap")).hasSize(1);

		assertThat(answer("ACCEPTED", null)).hasStatus(404).bodyText().contains("すでにお返事をいただいたか");
		assertThat(invitation()).isEqualTo(Invitation.DECLINED);
		assertThat(open(this.token)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "こんにちは", "a'or'1" })
	void anUnknownLinkSaysNoMoreThanAUsedOne(String unknown) throws Exception {
		answer("ACCEPTED", null);
		assertThat(open(unknown)).hasStatus(404);
		assertThat(open(unknown).getResponse().getContentAsString())
			.isEqualTo(open(this.token).getResponse().getContentAsString());
	}

	@Test
	void anExpiredLinkDoesNotAnswer() {
		Story.now("2026-12-12T01:00:00Z");
		assertThat(open(this.token)).hasStatus(404);
		assertThat(answer("ACCEPTED", null)).hasStatus(404);
		assertThat(invitation()).isEqualTo(Invitation.ASKED);
	}

	@Test
	void anotherSiteCannotAnswerAndALatePageIsShownAgain() {
		assertThat(this.site.post().uri("/answer/{token}", this.token).param("answer", "ACCEPTED")).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/answer/" + this.token + "?again=true");
		assertThat(this.site.get().uri("/answer/{token}?again=true", this.token)).bodyText().contains("もう一度送ってください");
		assertThat(invitation()).isEqualTo(Invitation.ASKED);
	}

	@Test
	void anAnswerThatCannotBeReadIsAskedForAgain() {
		assertThat(answer(null, "ひとこと<b>")).hasStatus(400).bodyText().contains("選んでください", "ひとこと&lt;b&gt;");
		assertThat(answer("ACCEPTED", "あ".repeat(1001))).hasStatus(400).bodyText().contains("1000文字以内");
		assertThat(answer("PERHAPS", null)).hasStatus(400);
		assertThat(invitation()).isEqualTo(Invitation.ASKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/answer", "/answer/", "/answer/x/y" })
	void onlyThePageItselfIsOpen(String path) {
		assertThat(this.site.get().uri(path)).hasStatus(302).redirectedUrl().endsWith("/login");
	}

	private MvcTestResult open(String link) {
		return this.site.get().uri("/answer/{token}", link).exchange();
	}

	private MvcTestResult answer(String answer, String note) {
		var request = this.site.post().uri("/answer/{token}", this.token).with(csrf());
		if (answer != null) {
			request.param("answer", answer);
		}
		if (note != null) {
			request.param("note", note);
		}
		return request.exchange();
	}

	private Invitation invitation() {
		return this.team.members(this.number).get(0).invitation();
	}

}
