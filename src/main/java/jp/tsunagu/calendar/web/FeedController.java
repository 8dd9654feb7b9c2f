package jp.tsunagu.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.access.AccessLog;
import jp.tsunagu.access.Members;
import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarLine;
import jp.tsunagu.calendar.CalendarView;
import jp.tsunagu.calendar.FeedAddresses;
import jp.tsunagu.calendar.WorkAhead;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * One's own days for the calendar program of one's own: no login, but a secret. Unknown,
 * revoked and left behind are one answer, so that nobody can try out what there is.
 */
@Controller
class FeedController {

	/** Three a day for a year's quarter, and some. */
	static final int MOST_LINES = 1000;

	/** What is late stays on its day for so long. */
	private static final int DAYS_BACK = 30;

	private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final FeedAddresses addresses;

	private final WorkAhead ahead;

	private final Members members;

	private final Directory directory;

	private final AccessLog log;

	FeedController(FeedAddresses addresses, WorkAhead ahead, Members members, Directory directory, AccessLog log) {
		this.addresses = addresses;
		this.ahead = ahead;
		this.members = members;
		this.directory = directory;
		this.log = log;
	}

	@GetMapping("/calendar/feed/{secret:[A-Za-z0-9_-]{43}}.ics")
	ResponseEntity<byte[]> feed(@PathVariable String secret) {
		FeedAddresses.Reading reading = this.addresses.read(secret)
			.filter(this::isStillHere)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (reading.isTooMany()) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header("Retry-After", String.valueOf(Duration.ofHours(1).toSeconds()))
				.build();
		}
		LocalDate today = this.ahead.today();
		byte[] text = FeedWriter.write(lines(reading, today), today).getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(ICALENDAR)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag(DigestUtils.md5DigestAsHex(text))
			.header("Referrer-Policy", "no-referrer")
			.header("X-Robots-Tag", "noindex, nofollow")
			.body(text);
	}

	/** A coordinator of the same area as when the address was made, and at work. */
	private boolean isStillHere(FeedAddresses.Reading reading) {
		boolean member = this.members.find(reading.user())
			.filter((user) -> user.isIn("coordinator") && reading.area().equals(user.area()))
			.isPresent();
		return member && this.directory.coordinators(AreaId.of(reading.area()))
			.stream()
			.anyMatch((coordinator) -> coordinator.id().equals(CoordinatorId.of(reading.user())));
	}

	private List<CalendarLine> lines(FeedAddresses.Reading reading, LocalDate today) {
		CalendarView view = new CalendarView(AreaId.of(reading.area()), reading.user(), reading.user(), null, today);
		List<CalendarLine> lines = this.ahead.between(view, today.minusDays(DAYS_BACK), view.last(), MOST_LINES)
			.stream()
			.filter((line) -> !tellsABirthday(line))
			.toList();
		this.log.listedToday(reading.user(), reading.area(), ReadFiles.of(lines), ReadFiles.FEED);
		return lines;
	}

	/**
	 * A change on a day of its own is the day before a birthday; school begins for all.
	 */
	private static boolean tellsABirthday(CalendarLine line) {
		return line.kind() == CalendarKind.TRANSITION
				&& !(line.day().getMonthValue() == 4 && line.day().getDayOfMonth() == 1);
	}

}
