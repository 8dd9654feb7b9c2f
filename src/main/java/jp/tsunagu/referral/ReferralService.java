package jp.tsunagu.referral;

import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks coordinators to keep a case and takes their answers. People decide; nobody
 * dispatches.
 */
@Service
@Transactional
public class ReferralService {

	private final CaseFiles cases;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	ReferralService(CaseFiles cases, Directory directory, Timeline timeline, Notices notices) {
		this.cases = cases;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
	}

	public void ask(RecordNumber number, CoordinatorId asked) {
		this.timeline.add(number, TimelineKind.ASKED, asked, null);
		this.notices.tell(List.of(asked), NoticeKind.REFERRAL_ASKED, number.toString());
	}

	public void answer(RecordNumber number, CoordinatorId by, ReferralAnswer answer) {
		TimelineKind kind = answer.accepted() ? TimelineKind.ACCEPTED : TimelineKind.DECLINED;
		this.timeline.add(number, kind, by, answer.declineReason());
	}

	/**
	 * Declined or silent: the case keeps its keeper while all of the area agree on a
	 * main.
	 */
	public void tellNobodyAccepted(RecordNumber number, AreaId area) {
		List<CoordinatorId> everybody = this.directory.coordinators(area).stream().map(Coordinator::id).toList();
		this.notices.tell(everybody, NoticeKind.REFERRAL_UNANSWERED, number.toString());
	}

	public void agree(RecordNumber number, CoordinatorId by, MainAgreement agreement) {
		this.timeline.add(number, TimelineKind.POLICY_AGREED, by, agreement.policyNote());
	}

	public void assign(RecordNumber number, CoordinatorId main, List<CoordinatorId> subs) {
		this.cases.assign(number, main, subs);
		this.notices.tell(List.of(main), NoticeKind.CASE_ASSIGNED, number.toString());
		this.notices.tell(subs, NoticeKind.CASE_ASSIGNED, number.toString());
	}

}
