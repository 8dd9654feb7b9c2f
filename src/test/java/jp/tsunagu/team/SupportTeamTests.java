package jp.tsunagu.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SupportTeamTests {

	private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private final SupportTeam team = new SupportTeam(RecordNumber.of("YM-R08-0001"));

	@Test
	void whoAcceptsIsInTheTeamFromThatDayAndCoversTheirProfession() {
		this.team.require(List.of("HOME_NURSE", "MSW"));
		TeamMember nurse = asked(person("灯田 もえ", Profession.HOME_NURSE));
		assertThat(this.team.lookAround().missing()).hasSize(2);

		nurse.answer(new MemberAnswer(InvitationAnswer.ACCEPTED, "喜んで"), null, NOW, TODAY);
		assertThat(this.team.lookAround().missing()).extracting(TeamNeed::professions).containsExactly("MSW");
		assertThat(nurse.joinedOn()).isEqualTo(TODAY);
		assertThat(nurse.answeredAt()).isEqualTo(NOW);
		assertThat(nurse.answeredBy()).isNull();
		assertThat(nurse.sharingScope()).containsExactly(VisibilityGroup.MEDICAL);
	}

	@Test
	void whoDeclinesStaysOnRecordWithTheReasonAndSharesNothing() {
		TeamMember nurse = asked(person("灯田 もえ", Profession.HOME_NURSE));
		nurse.answer(new MemberAnswer(InvitationAnswer.DECLINED, "人手が足りません"), CoordinatorId.of("coord-a"), NOW, TODAY);
		assertThat(this.team.members()).containsExactly(nurse);
		assertThat(nurse.invitation()).isEqualTo(Invitation.DECLINED);
		assertThat(nurse.answerNote()).isEqualTo("人手が足りません");
		assertThat(nurse.answeredBy()).isEqualTo("coord-a");
		assertThat(nurse.sharingScope()).isEmpty();
		assertThat(nurse.joinedOn()).isNull();
	}

	@Test
	void anAnswerIsGivenOnce() {
		TeamMember nurse = accepted(person("灯田 もえ", Profession.HOME_NURSE));
		assertThatIllegalStateException()
			.isThrownBy(() -> nurse.answer(new MemberAnswer(InvitationAnswer.DECLINED, null), null, NOW, TODAY));
		assertThatIllegalStateException().isThrownBy(() -> nurse.ask(NOW));
	}

	@Test
	void oneOfSeveralProfessionsIsEnough() {
		this.team.require(List.of("PT|OT|ST"));
		accepted(person("帆足 そうた", Profession.OT));
		assertThat(this.team.lookAround().missing()).isEmpty();
		assertThat(this.team.needs().get(0).label()).isEqualTo("理学療法士か作業療法士か言語聴覚士");
	}

	@Test
	void aServiceIsCountedOnceForEachHouseThatBringsItWhileItsPeopleAreThere() {
		accepted(person("灯田 もえ", Profession.HOME_NURSE));
		accepted(person("灯台 ひかり", Profession.HOME_NURSE));
		TeamMember helper = accepted(person("浜辺 みさき", Profession.HELPER));
		accepted(person("帆足 まなぶ", Profession.TEACHER));
		accepted(person("言伝 まこと", Profession.CONSULT_SPECIALIST));
		asked(person("凪 しずか", Profession.SHORT_STAY));
		assertThat(this.team.services()).as("two nurses of one house, a helper").isEqualTo(2);
		this.team.leave(helper.id(), TODAY, "契約の終了");
		assertThat(this.team.services()).isOne();
	}

	@Test
	void aProfessionRefusedThreeTimesProposesAnIssueUntilThatIsDecided() {
		this.team.require(List.of("PT|OT", "MSW"));
		declined(person("帆足 そうた", Profession.PT));
		declined(person("帆足 みのる", Profession.OT));
		declined(person("渚田 こはる", Profession.MSW));
		assertThat(RepeatedRefusal.in(this.team)).isEmpty();
		declined(person("帆足 そうた", Profession.PT));
		assertThat(RepeatedRefusal.in(this.team)).extracting(RepeatedRefusal::said)
			.containsExactly("理学療法士か作業療法士の依頼が、あわせて3回断られた（どこか 3回）。");
		this.team.decide(new GapResolution(GapDecision.GO_ON_WITH_ISSUE, "三度断られた"));
		assertThat(RepeatedRefusal.in(this.team)).isEmpty();
	}

	@Test
	void whoIsThereOrAskedIsNotAskedAgainButTheirRoleMayChange() {
		accepted(person("灯田　もえ", Profession.HOME_NURSE));
		asked(person("渚田 こはる", Profession.MSW));
		ProposedPerson again = new ProposedPerson(null, "灯田 もえ", "どこか", null, Profession.HOME_NURSE, TeamRole.SUB,
				List.of(VisibilityGroup.BASIC));
		assertThat(this.team.propose(List.of(again, person("渚田 こはる", Profession.MSW)), NOW)).isEmpty();
		assertThat(this.team.present().get(0).teamRole()).isEqualTo(TeamRole.SUB);
		assertThat(this.team.present().get(0).sharingScope()).containsExactly(VisibilityGroup.BASIC);
	}

	@Test
	void whoDeclinedMayBeAskedAnew() {
		TeamMember first = asked(person("灯田 もえ", Profession.HOME_NURSE));
		first.answer(new MemberAnswer(InvitationAnswer.DECLINED, null), null, NOW, TODAY);
		assertThat(this.team.propose(List.of(person("灯田 もえ", Profession.HOME_NURSE)), NOW)).hasSize(1);
		assertThat(this.team.members()).hasSize(2);
	}

	@Test
	void aTeamHasOneToTenMembers() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.team.propose(List.of(), NOW))
			.withMessage("「構成員」に一人以上を入力してください。");
		accepted(person("一人目", Profession.MSW));
		assertThat(this.team.propose(List.of(), NOW)).isEmpty();
		List<ProposedPerson> ten = IntStream.range(0, 10).mapToObj((i) -> person("人" + i, Profession.PEER)).toList();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.team.propose(ten, NOW))
			.withMessageContaining("チームは10人まで")
			.withMessageContaining("11人");
	}

	@Test
	void whatIsMissingStaysUntilItIsThereOrNotAskedForAnyMore() {
		this.team.require(List.of("HOME_NURSE", "MSW", "PHN"));
		this.team.decide(new GapResolution(GapDecision.PROPOSE_AGAIN, null));
		assertThat(this.team.missing()).hasSize(3);
		this.team.decide(new GapResolution(GapDecision.GO_ON_WITH_ISSUE, "探しています"));
		assertThat(this.team.missing()).hasSize(3).allMatch((need) -> need.note().equals("探しています"));
		accepted(person("灯田 もえ", Profession.HOME_NURSE));
		this.team.lookAround().decide(new GapResolution(GapDecision.NOT_NEEDED, "病院が担う"));
		assertThat(this.team.missing()).isEmpty();
		assertThat(this.team.needs()).extracting(TeamNeed::status)
			.containsExactly(NeedStatus.COVERED, NeedStatus.NOT_NEEDED, NeedStatus.NOT_NEEDED);

		this.team.require(List.of("MSW", "TEACHER"));
		assertThat(this.team.missing()).extracting(TeamNeed::professions).containsExactly("TEACHER");
		assertThat(this.team.needs().get(0).note()).isEqualTo("病院が担う");
	}

	@Test
	void whoLeavesLosesAccessAndTheirProfessionIsMissing() {
		this.team.require(List.of("HOME_NURSE"));
		TeamMember nurse = accepted(person("灯田 もえ", Profession.HOME_NURSE));
		assertThat(this.team.lookAround().missing()).isEmpty();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.team.leave(nurse.id(), TODAY.minusDays(1), null))
			.withMessageContaining("加わった日");
		this.team.leave(nurse.id(), TODAY, "契約の終了");
		assertThat(nurse.sharingScope()).isEmpty();
		assertThat(nurse.invitation()).isEqualTo(Invitation.LEFT);
		assertThat(nurse.leaveReason()).isEqualTo("契約の終了");
		assertThat(this.team.missing()).hasSize(1);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.team.leave(nurse.id(), TODAY, null))
			.withMessage("灯田 もえさんは、いまこのチームにいません。");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.team.leave(new MemberId(UUID.randomUUID()), TODAY, null))
			.withMessageContaining("このケースのチームにいません");
	}

	@Test
	void sharingEndsForThoseTheConsentNoLongerReachesAndForNobodyElse() {
		TeamMember nurse = accepted(person("灯田 もえ", Profession.HOME_NURSE));
		TeamMember teacher = accepted(person("担任", Profession.TEACHER));
		TeamMember board = asked(person("教委", Profession.EDU_BOARD));
		List<TeamMember> ended = this.team
			.endSharing((profession) -> (RecipientClasses.of(profession) != Recipient.SCHOOL)
					? List.of(VisibilityGroup.MEDICAL) : List.of(), TODAY);
		assertThat(ended).containsExactly(teacher, board);
		assertThat(teacher.invitation()).isEqualTo(Invitation.LEFT);
		assertThat(board.invitation()).isEqualTo(Invitation.WITHDRAWN);
		assertThat(ended).allMatch((member) -> member.sharingScope().isEmpty());
		assertThat(this.team.present()).containsExactly(nurse);
	}

	@Test
	void sharingNarrowsToWhatIsStillAllowedAndEndsWhereNothingIsLeft() {
		TeamMember nurse = accepted(person("灯田 もえ", Profession.HOME_NURSE, VisibilityGroup.BASIC,
				VisibilityGroup.MEDICAL, VisibilityGroup.FAMILY));
		TeamMember worker = asked(person("渚田 こはる", Profession.MSW, VisibilityGroup.FAMILY, VisibilityGroup.BASIC));
		TeamMember helper = accepted(person("小浜 ゆき", Profession.HELPER, VisibilityGroup.FAMILY));
		List<VisibilityGroup> allowed = List.of(VisibilityGroup.BASIC, VisibilityGroup.MEDICAL);

		assertThat(this.team.endSharing((profession) -> allowed, TODAY)).containsExactly(helper);
		assertThat(this.team.narrowSharing((profession) -> allowed)).containsExactly(
				Map.entry(nurse, List.of(VisibilityGroup.FAMILY)), Map.entry(worker, List.of(VisibilityGroup.FAMILY)));
		assertThat(nurse.sharingScope()).containsExactly(VisibilityGroup.BASIC, VisibilityGroup.MEDICAL);
		assertThat(worker.sharingScope()).containsExactly(VisibilityGroup.BASIC);
		assertThat(helper.invitation()).isEqualTo(Invitation.LEFT);
		assertThat(this.team.narrowSharing((profession) -> allowed)).as("once").isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Profession.class)
	void everyProfessionIsInOneClassOfTheConsentForm(Profession profession) {
		assertThat(RecipientClasses.of(profession)).isNotNull().isNotEqualTo(Recipient.COORDINATORS);
	}

	private TeamMember accepted(ProposedPerson person) {
		TeamMember member = asked(person);
		member.answer(new MemberAnswer(InvitationAnswer.ACCEPTED, null), null, NOW, TODAY);
		return member;
	}

	private void declined(ProposedPerson person) {
		asked(person).answer(new MemberAnswer(InvitationAnswer.DECLINED, null), null, NOW, TODAY);
	}

	private TeamMember asked(ProposedPerson person) {
		TeamMember member = this.team.propose(List.of(person), NOW).get(0);
		member.ask(NOW.plusSeconds(600));
		return member;
	}

	private static ProposedPerson person(String name, Profession profession) {
		return person(name, profession, VisibilityGroup.MEDICAL);
	}

	private static ProposedPerson person(String name, Profession profession, VisibilityGroup... scope) {
		return new ProposedPerson(null, name, "どこか", null, profession, TeamRole.OTHER, List.of(scope));
	}

}
