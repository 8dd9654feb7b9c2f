package jp.tsunagu.team.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.team.Invitation;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamMember;
import jp.tsunagu.team.TeamNeed;

/**
 * A team in words: its needs, its people and how they answered. Notes, which may tell who
 * the child is, only to those who may know it.
 */
final class TeamSummary {

	private final Directory directory;

	private final boolean identified;

	TeamSummary(Directory directory, boolean identified) {
		this.directory = directory;
		this.identified = identified;
	}

	Summary of(SupportTeam team) {
		Summary summary = new Summary().heading("必要な職種");
		team.needs().forEach((need) -> summary.row(need.label(), said(need)));
		summary.heading("いまの構成員");
		if (team.members().isEmpty()) {
			return summary.note("まだ誰もいません。");
		}
		team.members().forEach((member) -> summary.row(named(member), said(member)));
		return summary;
	}

	/** The one whose answer is asked for. */
	Summary invitation(TeamMember member) {
		return new Summary().heading("返事を待っている人")
			.row("氏名", member.name())
			.row("所属・職種", "%s・%s".formatted(member.organisation(), member.profession().label()))
			.row("お願いした役割", member.teamRole().label())
			.row("返事の期限", (member.answerDue() != null) ? JapaneseDates.shown(member.answerDue()) : null)
			.row("依頼の方法", (member.mail() != null) ? "メール（%s）".formatted(member.mail()) : "メールアドレスがありません。電話などで尋ねてください。");
	}

	private String said(TeamNeed need) {
		String note = told(need.note());
		return (note != null) ? need.status().label() + "\n" + note : need.status().label();
	}

	private String named(TeamMember member) {
		return !this.identified ? member.profession().label()
				: "%s（%s、%s）".formatted(member.name(), member.profession().label(), member.organisation());
	}

	private String said(TeamMember member) {
		String answered = (member.answeredAt() != null)
				? "%s %s".formatted(JapaneseDates.shown(member.answeredAt()), heardBy(member)) : null;
		String scope = member.sharingScope().stream().map(VisibilityGroup::label).collect(Collectors.joining("、"));
		String left = (member.leftOn() != null) ? JapaneseDates.shown(member.leftOn()) : null;
		return Stream
			.of("%s（%s）".formatted(member.invitation().label(), member.teamRole().label()), answered,
					told(member.answerNote()), (member.invitation() == Invitation.ACCEPTED) ? "共有範囲：" + scope : null,
					left, told(member.leaveReason()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	private String told(String note) {
		return this.identified ? note : null;
	}

	private String heardBy(TeamMember member) {
		return (member.answeredBy() != null)
				? "%sさんが記録".formatted(this.directory.nameOf(CoordinatorId.of(member.answeredBy()))) : "本人がリンクから返事";
	}

}
