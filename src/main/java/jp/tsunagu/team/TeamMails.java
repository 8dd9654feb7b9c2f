package jp.tsunagu.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.MailAddress;
import jp.tsunagu.notification.MailDraft;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.Outbox;
import jp.tsunagu.notification.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * The mails of a team: record number and what to do. Who has no address hears by phone.
 */
@Component
class TeamMails {

	private final Outbox outbox;

	private final AnswerLinks links;

	private final PublicUrl url;

	private final CaseFiles cases;

	private final Directory directory;

	TeamMails(Outbox outbox, AnswerLinks links, PublicUrl url, CaseFiles cases, Directory directory) {
		this.outbox = outbox;
		this.links = links;
		this.url = url;
		this.cases = cases;
		this.directory = directory;
	}

	/** Sends a link of their own, which ends with the day the answer is due. */
	void ask(RecordNumber number, TeamMember member, MailKind kind) {
		if (member.mail() == null) {
			return;
		}
		String token = this.links.issue(number, member.id(), member.answerDue());
		post(number, member, kind, Map.of("link", this.url.of("/answer/" + token), "role", member.teamRole().label(),
				"due", JapaneseDates.shown(LocalDate.ofInstant(member.answerDue(), JapaneseDates.TOKYO))));
	}

	void tellSharingEnded(RecordNumber number, TeamMember member) {
		if (member.mail() != null) {
			post(number, member, MailKind.SHARING_ENDED, Map.of());
		}
	}

	/**
	 * It may happen to one member more than once, so the moment tells the mails apart.
	 */
	void tellSharingNarrowed(RecordNumber number, TeamMember member, List<VisibilityGroup> lost, Instant now) {
		if (member.mail() != null) {
			post(number, member, ":" + now, MailKind.SHARING_NARROWED, Map.of("groups", TeamConsent.labels(lost)));
		}
	}

	/** What has not gone out yet stays here. */
	void takeBack(RecordNumber number, MemberId member) {
		this.outbox.takeBack(number.toString(), key(member));
	}

	private void post(RecordNumber number, TeamMember member, MailKind kind, Map<String, String> more) {
		post(number, member, "", kind, more);
	}

	private void post(RecordNumber number, TeamMember member, String time, MailKind kind, Map<String, String> more) {
		SupportCase found = this.cases.get(number);
		Map<String, String> parameters = new HashMap<>(more);
		parameters.put("to", member.name());
		parameters.put("number", number.toString());
		parameters.put("area", this.directory.area(found.area()).name());
		parameters.put("from", this.directory.nameOf(found.mainCoordinator()));
		this.outbox.post(new MailDraft(key(member.id()) + kind + time, kind, MailAddress.of(member.mail()),
				found.area(), number.toString(), found.mainCoordinator(), parameters));
	}

	private static String key(MemberId member) {
		return "team:%s:".formatted(member);
	}

}
