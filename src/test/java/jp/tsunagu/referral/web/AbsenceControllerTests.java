package jp.tsunagu.referral.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jp.tsunagu.DemoSite;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.site.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSite
class AbsenceControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient database;

	private final LocalDate today = LocalDate.now(JapaneseDates.TOKYO);

	@AfterEach
	void everybodyIsBack() {
		this.database.sql("delete from tsunagu.absence").update();
		this.database.sql("update tsunagu.coordinator set active_until = null").update();
	}

	@Test
	void aLeaveIsRecordedInOneLineAndTheSubstituteIsTold() {
		assertThat(open("coord-a")).bodyText().contains("不在の予定はありません", "自分の不在を入れる", "name=\"_csrf\"");
		assertThat(send("coord-a", "/absences", "firstDay", day(3), "lastDay", day(5), "substitute", "coord-d",
				"reason", "研修"))
			.hasStatus(302);

		assertThat(open("coord-b")).bodyText().contains("相沢 つむぎ", "代わり：三崎 なぎさ", "研修").doesNotContain("取り消す");
		assertThat(this.notices.of(CoordinatorId.of("coord-d"), Long.MAX_VALUE)).extracting(Notice::kind)
			.contains(NoticeKind.ABSENCE_STARTS);
		assertThat(open("coord-a")).bodyText().contains("取り消す", "変える");

		assertThat(send("coord-a", "/absences/change", "firstDay", day(3), "lastDay", day(7), "substitute", "coord-d"))
			.hasStatus(302);
		assertThat(open("coord-b")).bodyText().contains(JapaneseDates.shown(this.today.plusDays(7)));
		assertThat(send("coord-a", "/absences/remove", "firstDay", day(3))).hasStatus(302);
		assertThat(open("coord-b")).bodyText().contains("不在の予定はありません");
	}

	@Test
	void whatIsRefusedIsShownAgainAsItWasTyped() {
		MvcTestResult refused = send("coord-a", "/absences", "firstDay", day(5), "lastDay", day(3), "substitute",
				"coord-d", "reason", "打ったまま");
		assertThat(refused).hasStatus(400);
		assertThat(refused).bodyText().contains("「最後の日」は「最初の日」以後の日にしてください。", "打ったまま", day(5), day(3));
		assertThat(send("coord-a", "/absences", "firstDay", "2026-02-30", "lastDay", day(3))).hasStatus(400)
			.bodyText()
			.contains("「最初の日」は 2026-12-01 や 令和8年12月1日 のように");
		assertThat(send("coord-a", "/absences", "reason", "<b>x</b>")).hasStatus(400)
			.bodyText()
			.contains("「最初の日」を入力してください。", "&lt;b&gt;")
			.doesNotContain("<b>x</b>");
	}

	@Test
	void nobodyTouchesTheLeaveOfOthers() {
		send("coord-a", "/absences", "firstDay", day(3), "lastDay", day(5), "substitute", "coord-d");
		assertThat(send("coord-b", "/absences/remove", "firstDay", day(3))).hasStatus(400)
			.bodyText()
			.contains("この不在はもうありません。");
		assertThat(open("coord-c")).bodyText().contains("相沢 つむぎ");
	}

	@Test
	void whoseContractEndsSoonIsShownWithTheCasesTheyKeep() {
		this.database.sql("update tsunagu.coordinator set active_until = ? where id = 'coord-d'")
			.param(this.today.plusDays(60))
			.update();
		this.database
			.sql("""
					insert into tsunagu.support_case
					(number, area_id, status, main_coordinator, sub_coordinators, opened_at, next_date, sharing_refused, version)
					select 'YM-R08-7' || n, 'yokosuka-miura', 'OPEN', 'coord-d', '{coord-c}', now(), current_date, false, 0
					from generate_series(100, 102) n""")
			.update();
		try {
			assertThat(open("coord-a")).bodyText().contains("三崎 なぎささんは", "主担当3件、副担当0件").doesNotContain("葉室 みなとさんは");
		}
		finally {
			this.database.sql("delete from tsunagu.support_case where number like 'YM-R08-71%'").update();
		}
	}

	@Test
	void whoeverStandsInReadsForWhom() {
		send("coord-c", "/absences", "firstDay", day(0), "lastDay", day(0), "substitute", "coord-d");
		this.notices.tell(List.of(CoordinatorId.of("coord-c")), NoticeKind.POLICY_DUE, "YM-R08-0099");
		Notice copy = this.notices.of(CoordinatorId.of("coord-d"), Long.MAX_VALUE).get(0);
		assertThat(copy.onBehalfOf()).isEqualTo(CoordinatorId.of("coord-c"));
		assertThat(this.site.get().uri("/notices").with(person("coord-d", "coordinator"))).bodyText()
			.contains("葉室 みなとさんの代わり・");

		this.notices.tell(List.of(CoordinatorId.of("coord-c"), CoordinatorId.of("coord-d")), NoticeKind.EMERGENCY,
				"YM-R08-0098");
		assertThat(this.notices.of(CoordinatorId.of("coord-d"), Long.MAX_VALUE))
			.filteredOn((notice) -> "YM-R08-0098".equals(notice.recordNumber()))
			.singleElement()
			.extracting(Notice::onBehalfOf)
			.isNull();
	}

	@ParameterizedTest
	@CsvSource({ "supporter-n, supporter", "municipality-m, municipality", "prefecture-p, prefecture",
			"admin, administrator" })
	void othersHaveNoCalendar(String user, String group) {
		assertThat(this.site.get().uri("/absences").with(person(user, group))).hasStatus(403);
		assertThat(this.site.post().uri("/absences").with(person(user, group)).with(csrf())).hasStatus(403);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.site.post().uri("/absences").with(person("coord-a", "coordinator"))).hasStatus(403);
	}

	private String day(int fromToday) {
		return this.today.plusDays(fromToday).toString();
	}

	private MvcTestResult open(String user) {
		return this.site.get().uri("/absences").with(person(user, "coordinator")).exchange();
	}

	private MvcTestResult send(String user, String path, String... fields) {
		var request = this.site.post().uri(path).with(person(user, "coordinator")).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static RequestPostProcessor person(String id, String... groups) {
		CurrentUser user = new CurrentUser(id, id, Arrays.asList(groups), Arrays.asList(groups), "yokosuka-miura",
				"横須賀・三浦圏域");
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList(groups)));
	}

}
