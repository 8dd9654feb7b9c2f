package jp.tsunagu.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people into a team and takes their answers, by their own link or as a coordinator
 * has heard them.
 */
@Service
@Transactional
public class Invitations {

	/** How long an invitation may stay unanswered, in business days (contract). */
	private static final int DAYS_TO_ANSWER = 10;

	private final Teams teams;

	private final AnswerLinks links;

	private final TeamMails mails;

	private final CaseFiles cases;

	private final Directory directory;

	private final BusinessCalendar calendar;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Invitations(Teams teams, AnswerLinks links, TeamMails mails, CaseFiles cases, Directory directory,
			BusinessCalendar calendar, Timeline timeline, Notices notices, ApplicationEventPublisher events,
			Clock clock) {
		this.teams = teams;
		this.links = links;
		this.mails = mails;
		this.cases = cases;
		this.directory = directory;
		this.calendar = calendar;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	public void invite(RecordNumber number, MemberId id) {
		TeamMember member = this.teams.lock(number).member(id);
		member.ask(this.calendar.dueAfter(this.cases.get(number).area(), this.clock.instant(), DAYS_TO_ANSWER));
		this.mails.ask(number, member, MailKind.TEAM_INVITATION);
		this.timeline.add(number, TimelineKind.MEMBER_INVITED, null, said(member));
	}

	/** Tells the keepers of the case and reminds the member, if a mail reaches them. */
	public void remind(RecordNumber number, MemberId id) {
		TeamMember member = this.teams.lock(number).member(id);
		if (member.isAsked()) {
			this.mails.ask(number, member, MailKind.TEAM_INVITATION_REMINDER);
			this.notices.tell(this.cases.get(number).keepers(), NoticeKind.MEMBER_ANSWER_DUE, number.toString());
		}
	}

	/** Records what a coordinator has heard. */
	public void answer(RecordNumber number, MemberId id, CoordinatorId by, MemberAnswer answer) {
		TeamMember member = this.teams.lock(number).member(id);
		Refusal.unless(member.isAsked(), "%sさんの返事は、もう記録されています。画面を開き直してください。".formatted(member.name()));
		answered(number, member, by, answer);
	}

	/**
	 * What a link asks. Reading it changes nothing: mail programs open links by
	 * themselves.
	 */
	@Transactional(readOnly = true)
	public Optional<OpenInvitation> open(String token) {
		return usable(token).flatMap((link) -> {
			SupportCase found = this.cases.get(link.number());
			TeamMember member = this.teams.find(link.number()).orElseThrow().member(link.member());
			return member.isAsked()
					? Optional.of(new OpenInvitation(link.number(), this.directory.area(found.area()).name(),
							this.directory.nameOf(found.mainCoordinator()), member.teamRole(), link.expiresAt()))
					: Optional.empty();
		});
	}

	/**
	 * Takes an answer by a link, once.
	 * @return false if the link is unknown, used, or too old
	 */
	public boolean answer(String token, MemberAnswer answer) {
		AnswerLinks.AnswerLink link = usable(token).orElse(null);
		if (link == null) {
			return false;
		}
		TeamMember member = this.teams.lock(link.number()).member(link.member());
		if (!member.isAsked()) {
			return false;
		}
		answered(link.number(), member, null, answer);
		this.notices.tell(this.cases.get(link.number()).keepers(), NoticeKind.MEMBER_ANSWERED,
				link.number().toString());
		this.events.publishEvent(new MemberAnswered(link.number(), link.member()));
		return true;
	}

	private Optional<AnswerLinks.AnswerLink> usable(String token) {
		return this.links.find(token)
			.filter((link) -> !this.clock.instant().isAfter(link.expiresAt()))
			.filter((link) -> this.cases.get(link.number()).isOpen());
	}

	private void answered(RecordNumber number, TeamMember member, CoordinatorId by, MemberAnswer answer) {
		Instant now = this.clock.instant();
		member.answer(answer, by, now, LocalDate.ofInstant(now, JapaneseDates.TOKYO));
		this.links.forget(member.id());
		this.mails.takeBack(number, member.id());
		String note = (answer.answerNote() != null) ? "\n" + answer.answerNote() : "";
		this.timeline.add(number, TimelineKind.MEMBER_ANSWERED, by,
				"%s：%s%s%s".formatted(said(member), answer.answer().label(), (by == null) ? "（本人がリンクから返事）" : "", note));
	}

	private static String said(TeamMember member) {
		return "%s（%s）".formatted(member.name(), member.profession().label());
	}

}
