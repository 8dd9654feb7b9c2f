package jp.tsunagu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseClosed;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Specialty;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.referral.Question.Reply;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks coordinators to keep a case, one after the other as they fit, and takes their
 * answers. People decide; nobody dispatches.
 */
@Service
@Transactional
public class ReferralService {

	private final Referrals referrals;

	private final RankingService rankings;

	private final CaseFiles cases;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	ReferralService(Referrals referrals, RankingService rankings, CaseFiles cases, Directory directory,
			Timeline timeline, Notices notices, Clock clock) {
		this.referrals = referrals;
		this.rankings = rankings;
		this.cases = cases;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Begins to look for keepers of a case.
	 * @throws Refusal while somebody else is being asked: two could accept
	 */
	public SupportCase open(RecordNumber number) {
		Refusal.unless(current(number).isEmpty(),
				"%s は、いま別の依頼で主担当の引受けを尋ねています。その返事が出てから、もう一度求めてください。".formatted(number));
		SupportCase found = this.cases.get(number);
		this.referrals.save(new Referral(number, found.area(), found.proposal(), this.clock.instant()));
		return found;
	}

	/** The table's answer, joined with what the triage asked for. */
	public void need(RecordNumber number, Collection<String> codes) {
		CaseSituation situation = this.cases.situation(number);
		this.referrals.save(get(number).need(SpecialtyRules.joined(codes, situation)));
	}

	/** Ranks the area's coordinators and keeps the ranking with its reasons. */
	public void rank(RecordNumber number) {
		Referral referral = get(number);
		List<Specialty> needed = referral.neededSpecialties();
		this.referrals.save(referral.rank(this.rankings.rank(number, referral.area(), Set.copyOf(needed))));
		String labels = needed.stream().map(Specialty::label).collect(Collectors.joining("、"));
		this.timeline.add(number, TimelineKind.RANKED, null, labels.isEmpty() ? null : "必要な専門性：" + labels);
	}

	/**
	 * Who is to be asked now; who was silent before is told that the question goes on.
	 */
	public Optional<CoordinatorId> next(RecordNumber number) {
		Referral referral = get(number);
		SupportCase found = this.cases.get(number);
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		Set<CoordinatorId> present = ids(this.directory.presentCoordinators(referral.area(), today));
		boolean others = this.cases.mayBeHandedOn(found);
		Optional<CoordinatorId> next = referral.next(found.mainCoordinator(), present)
			.filter((candidate) -> others || found.isKeptBy(candidate));
		Question last = referral.lastQuestion();
		if (next.isPresent() && last != null && last.reply() == Reply.SILENT) {
			this.notices.tell(List.of(last.id()), NoticeKind.REFERRAL_WENT_ON, number.toString());
		}
		return next;
	}

	public void ask(RecordNumber number, CoordinatorId asked) {
		current(number).ifPresent((referral) -> this.referrals.save(referral.ask(asked, this.clock.instant())));
		this.timeline.add(number, TimelineKind.ASKED, asked, null);
		this.notices.tell(List.of(asked), NoticeKind.REFERRAL_ASKED, number.toString());
	}

	public void answer(RecordNumber number, CoordinatorId by, ReferralAnswer answer) {
		Reply reply = answer.accepted() ? Reply.ACCEPTED : Reply.DECLINED;
		current(number).ifPresent((referral) -> this.referrals.save(referral.reply(reply, answer.declineReason())));
		TimelineKind kind = answer.accepted() ? TimelineKind.ACCEPTED : TimelineKind.DECLINED;
		this.timeline.add(number, kind, by, answer.declineReason());
	}

	/** The time to answer is over. */
	public void noteSilence(RecordNumber number) {
		Referral referral = this.referrals.save(get(number).reply(Reply.SILENT, null));
		this.timeline.add(number, TimelineKind.REMINDED, null,
				"%sさんから期限までに返事がありませんでした。".formatted(this.directory.nameOf(referral.lastQuestion().id())));
	}

	/**
	 * Declined or silent, all of them: the case keeps its keeper while all of the area
	 * agree on a main.
	 */
	public void tellNobodyAccepted(RecordNumber number, AreaId area) {
		this.notices.tell(ids(this.directory.coordinators(area)), NoticeKind.REFERRAL_UNANSWERED, number.toString());
	}

	public void agree(RecordNumber number, CoordinatorId by, MainAgreement agreement) {
		this.timeline.add(number, TimelineKind.POLICY_AGREED, by, agreement.policyNote());
	}

	public void assign(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		this.cases.assign(number, main, subs);
		current(number).ifPresent((referral) -> this.referrals.save(referral.close(this.clock.instant())));
		this.notices.tell(List.of(main), NoticeKind.CASE_ASSIGNED, number.toString());
		this.notices.tell(subs, NoticeKind.CASE_ASSIGNED, number.toString());
	}

	@EventListener
	void on(CaseClosed event) {
		current(event.number()).ifPresent((referral) -> this.referrals.save(referral.close(this.clock.instant())));
	}

	/** The referral in which somebody is being looked for now. */
	@Transactional(readOnly = true)
	public Optional<Referral> current(RecordNumber number) {
		return this.referrals.findOpen(number.toString()).map(Referral::loaded);
	}

	/** All referrals of a record, the first one first. */
	@Transactional(readOnly = true)
	public List<Referral> of(RecordNumber number) {
		return this.referrals.findByRecordNumberOrderById(number.toString()).stream().map(Referral::loaded).toList();
	}

	private Referral get(RecordNumber number) {
		return current(number).orElseThrow(() -> new IllegalStateException("Nobody is looked for for " + number));
	}

	private static Set<CoordinatorId> ids(List<Coordinator> coordinators) {
		return coordinators.stream().map(Coordinator::id).collect(Collectors.toSet());
	}

}
