package jp.tsunagu.document;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

/**
 * Puts papers to cases, shows them and takes them out. The keepers of a case see all of
 * them; other coordinators of the area the parts that the family shares with them.
 */
@Service
@Transactional
public class DocumentShelf {

	private static final int MOST = 100;

	private static final int LONGEST_REASON = 200;

	private final Documents documents;

	private final DocumentContents contents;

	private final CaseFiles cases;

	private final CaseViewers viewers;

	private final ConsentService consents;

	private final Timeline timeline;

	private final Clock clock;

	DocumentShelf(Documents documents, DocumentContents contents, CaseFiles cases, CaseViewers viewers,
			ConsentService consents, Timeline timeline, Clock clock) {
		this.documents = documents;
		this.contents = contents;
		this.cases = cases;
		this.viewers = viewers;
		this.consents = consents;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Whether there is such a case in the area. */
	@Transactional(readOnly = true)
	public boolean isCase(RecordNumber number, AreaId area) {
		return find(number, area).isPresent();
	}

	/** Whether this person keeps the case and so may add and take out papers. */
	@Transactional(readOnly = true)
	public boolean mayChange(RecordNumber number, AreaId area, String person) {
		return isCase(number, area) && this.viewers.keeps(number, person);
	}

	/** The papers that this person may read, the newest first. */
	@Transactional(readOnly = true)
	public List<CaseDocument> of(RecordNumber number, AreaId area, String viewer) {
		Set<VisibilityGroup> open = open(number, area, viewer);
		return open.isEmpty() ? List.of()
				: this.documents.findByRecordNumberAndRemovedAtIsNullOrderByAddedAtDesc(number.toString())
					.stream()
					.filter((paper) -> open.contains(paper.visibility()))
					.toList();
	}

	@Transactional(readOnly = true)
	public Optional<CaseDocument> find(RecordNumber number, AreaId area, UUID id, String viewer) {
		return of(number, area, viewer).stream().filter((paper) -> paper.id().equals(id)).findFirst();
	}

	/** The bytes of a paper that {@link #find} has answered. */
	@Transactional(readOnly = true)
	public byte[] content(CaseDocument paper) {
		return this.contents.get(paper.id()).orElseThrow();
	}

	public void add(RecordNumber number, AreaId area, CoordinatorId by, NewDocument paper) {
		keeps(number, area, by);
		Refusal.unless(
				!this.documents.existsByRecordNumberAndSha256AndRemovedAtIsNull(number.toString(), paper.sha256()),
				"同じファイルが、このケースにすでにあります。");
		Refusal.unless(of(number, area, by.toString()).size() < MOST,
				"一つのケースに加えられる書類は%d件までです。使わない書類を削除してから加えてください。".formatted(MOST));
		CaseDocument added = this.documents.saveAndFlush(new CaseDocument(number, paper, by, this.clock.instant()));
		this.contents.put(added.id(), paper.content());
		this.timeline.add(number, TimelineKind.DOCUMENT_ADDED, by,
				"%s（%s）".formatted(added.title(), added.kind().label()));
	}

	/** Deletes the content; that it was there, and why it is gone, stays. */
	public void remove(RecordNumber number, AreaId area, UUID id, CoordinatorId by, String reason) {
		keeps(number, area, by);
		Refusal.unless(reason != null && !reason.isBlank(), "「削除する理由」を入力してください。");
		Refusal.unless(reason.length() <= LONGEST_REASON, "「削除する理由」は%d文字以内で入力してください。".formatted(LONGEST_REASON));
		CaseDocument paper = this.documents.findByIdAndRecordNumber(id, number.toString())
			.orElseThrow(() -> new Refusal("この書類は見つかりません。画面を開き直してください。"));
		paper.remove(by, this.clock.instant(), reason.strip());
		this.contents.delete(id);
		this.timeline.add(number, TimelineKind.DOCUMENT_REMOVED, by, "%s：%s".formatted(paper.title(), reason.strip()));
	}

	private void keeps(RecordNumber number, AreaId area, CoordinatorId person) {
		Refusal.unless(mayChange(number, area, person.toString()), "書類を加え、削除できるのは、このケースの主担当と副担当です。");
	}

	private Set<VisibilityGroup> open(RecordNumber number, AreaId area, String viewer) {
		if (mayChange(number, area, viewer)) {
			return EnumSet.allOf(VisibilityGroup.class);
		}
		return isCase(number, area)
				? Set.copyOf(
						this.consents.groups(number.toString(), Purpose.COORDINATOR_SHARING, Recipient.COORDINATORS))
				: Set.of();
	}

	private Optional<SupportCase> find(RecordNumber number, AreaId area) {
		return this.cases.find(number).filter((found) -> found.area().equals(area));
	}

}
