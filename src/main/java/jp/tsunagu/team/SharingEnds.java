package jp.tsunagu.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentNarrowed;
import jp.tsunagu.consent.ConsentRecorded;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a family takes consent back, or gives one that reaches less, whoever it no longer
 * reaches loses access in the same moment, to all or to a part. They are told that it
 * ended and not why (scenario 5).
 */
@Component
class SharingEnds {

	private final Teams teams;

	private final TeamConsent consent;

	private final AnswerLinks links;

	private final TeamMails mails;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SharingEnds(Teams teams, TeamConsent consent, AnswerLinks links, TeamMails mails, CaseFiles cases,
			Timeline timeline, Notices notices, ApplicationEventPublisher events, Clock clock) {
		this.teams = teams;
		this.consent = consent;
		this.links = links;
		this.mails = mails;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	public void on(ConsentNarrowed event) {
		lookAgain(RecordNumber.of(event.recordNumber()));
	}

	@EventListener
	@Transactional
	public void on(ConsentRecorded event) {
		lookAgain(RecordNumber.of(event.recordNumber()));
	}

	private void lookAgain(RecordNumber number) {
		if (this.teams.find(number).isPresent()) {
			SupportTeam team = this.teams.lock(number);
			Function<Profession, List<VisibilityGroup>> allowed = (profession) -> this.consent.groups(number,
					profession);
			end(number, team, allowed);
			narrow(number, team, allowed);
		}
	}

	private void end(RecordNumber number, SupportTeam team, Function<Profession, List<VisibilityGroup>> allowed) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		for (TeamMember member : team.endSharing(allowed, today)) {
			this.links.forget(member.id());
			this.mails.takeBack(number, member.id());
			if (member.invitation() == Invitation.LEFT) {
				this.mails.tellSharingEnded(number, member);
			}
			else {
				this.events.publishEvent(new InvitationCancelled(number, member.id()));
			}
			told(number, TimelineKind.SHARING_ENDED, NoticeKind.SHARING_ENDED, said(member));
		}
	}

	/** Whoever has not said yes yet was told nothing and need not hear of it. */
	private void narrow(RecordNumber number, SupportTeam team, Function<Profession, List<VisibilityGroup>> allowed) {
		team.narrowSharing(allowed).forEach((member, lost) -> {
			if (member.isPresent()) {
				this.mails.tellSharingNarrowed(number, member, lost, this.clock.instant());
			}
			told(number, TimelineKind.SHARING_NARROWED, NoticeKind.SHARING_NARROWED,
					"%s：「%s」".formatted(said(member), TeamConsent.labels(lost)));
		});
	}

	private void told(RecordNumber number, TimelineKind line, NoticeKind notice, String note) {
		this.timeline.add(number, line, null, note);
		this.notices.tell(this.cases.get(number).keepers(), notice, number.toString());
	}

	private static String said(TeamMember member) {
		return "%s（%s）".formatted(member.name(), member.profession().label());
	}

}
