package jp.tsunagu.council;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.FiscalYear;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current fiscal year of each council: what was held, what is planned, what is
 * missing.
 */
@Service
@Transactional
public class MeetingYears {

	/** How long a reason may be, in characters. */
	public static final int REASON = 200;

	private final Meetings meetings;

	private final CouncilWaivers waivers;

	private final Directory directory;

	private final Notices notices;

	private final Clock clock;

	MeetingYears(Meetings meetings, CouncilWaivers waivers, Directory directory, Notices notices, Clock clock) {
		this.meetings = meetings;
		this.waivers = waivers;
		this.directory = directory;
		this.notices = notices;
		this.clock = clock;
	}

	/** The councils of an area in the order of the directory, in three statements. */
	@Transactional(readOnly = true)
	public List<MeetingYear> of(AreaId area) {
		FiscalYear year = FiscalYear.of(this.clock.instant());
		List<Council> councils = this.directory.councils(area);
		Map<CouncilId, Map<MeetingStatus, Integer>> tally = tally(area, year);
		Map<CouncilId, CouncilWaiver> waived = waived(year, councils);
		return councils.stream().map((council) -> {
			Map<MeetingStatus, Integer> stand = tally.getOrDefault(council.id(), Map.of());
			return new MeetingYear(council, year, stand.getOrDefault(MeetingStatus.HELD, 0),
					stand.getOrDefault(MeetingStatus.PLANNED, 0) + stand.getOrDefault(MeetingStatus.POSTPONED, 0),
					Optional.ofNullable(waived.get(council.id())).map(CouncilWaiver::view).orElse(null));
		}).toList();
	}

	/**
	 * Says why this year may do with fewer meetings; said again, the later reason stands.
	 */
	public void waive(AreaId area, String council, CoordinatorId by, String reason) {
		Refusal.unless(reason != null && !reason.isBlank(), "「見送る理由」を入力してください。");
		Refusal.unless(reason.strip().length() <= REASON, "「見送る理由」は%d文字までにしてください。".formatted(REASON));
		MeetingYear year = year(area, council);
		Refusal.unless(year.missing() > 0, "%sの会議は足りています。画面を開き直してください。".formatted(year.year().spoken()));
		CouncilWaiver waiver = waived(year.year(), List.of(year.council())).getOrDefault(year.council().id(),
				new CouncilWaiver(year.council().id(), year.year()));
		this.waivers.save(waiver.because(reason.strip(), by, this.clock.instant()));
	}

	/** Takes a waiver back; the warning returns. */
	public void warnAgain(AreaId area, String council) {
		MeetingYear year = year(area, council);
		waived(year.year(), List.of(year.council())).values().forEach(this.waivers::delete);
	}

	/** A meeting less: the flag-bearers hear of it if the year has become too short. */
	@EventListener
	void on(MeetingChanged event) {
		CouncilId council = this.meetings.findById(event.meeting().toString()).orElseThrow().council();
		if (of(event.area()).stream().anyMatch((year) -> year.council().id().equals(council) && year.isShort())) {
			this.notices.tell(this.directory.flagBearers(event.area()).stream().map(Coordinator::id).toList(),
					NoticeKind.MEETINGS_MISSING, event.meeting().toString());
		}
	}

	private MeetingYear year(AreaId area, String council) {
		return of(area).stream()
			.filter((one) -> one.council().id().toString().equals(council))
			.findFirst()
			.orElseThrow(() -> new Refusal("「協議会」は一覧から選んでください。"));
	}

	private Map<CouncilId, Map<MeetingStatus, Integer>> tally(AreaId area, FiscalYear year) {
		Map<CouncilId, Map<MeetingStatus, Integer>> tally = new HashMap<>();
		this.meetings.tally(area.toString(), start(year), start(new FiscalYear(year.startYear() + 1)))
			.forEach((row) -> tally
				.computeIfAbsent(CouncilId.of(row.getCouncil()), (id) -> new EnumMap<>(MeetingStatus.class))
				.put(row.getStatus(), Math.toIntExact(row.getMeetings())));
		return tally;
	}

	private Map<CouncilId, CouncilWaiver> waived(FiscalYear year, List<Council> councils) {
		return this.waivers
			.findByFiscalYearAndCouncilIdIn(year.startYear(),
					councils.stream().map((council) -> council.id().toString()).toList())
			.stream()
			.collect(Collectors.toMap(CouncilWaiver::council, Function.identity()));
	}

	private static Instant start(FiscalYear year) {
		return year.firstDay().atStartOfDay(JapaneseDates.TOKYO).toInstant();
	}

}
