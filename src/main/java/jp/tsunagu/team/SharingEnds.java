package jp.tsunagu.team;

import java.time.Clock;
import java.time.LocalDate;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentNarrowed;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a family takes consent back, those it no longer reaches lose access in the same
 * moment. They are told that it ended and not why (scenario 5).
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
		RecordNumber number = RecordNumber.of(event.recordNumber());
		if (this.teams.find(number).isPresent()) {
			end(number, this.teams.lock(number));
		}
	}

	private void end(RecordNumber number, SupportTeam team) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		for (TeamMember member : team.endSharing((profession) -> this.consent.covers(number, profession), today)) {
			this.links.forget(member.id());
			this.mails.takeBack(number, member.id());
			if (member.invitation() == Invitation.LEFT) {
				this.mails.tellSharingEnded(number, member);
			}
			else {
				this.events.publishEvent(new InvitationCancelled(number, member.id()));
			}
			this.timeline.add(number, TimelineKind.SHARING_ENDED, null,
					"%s（%s）".formatted(member.name(), member.profession().label()));
			this.notices.tell(this.cases.get(number).keepers(), NoticeKind.SHARING_ENDED, number.toString());
		}
	}

}
