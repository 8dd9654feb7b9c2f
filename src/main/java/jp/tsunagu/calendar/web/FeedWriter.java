package jp.tsunagu.calendar.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarLine;
import jp.tsunagu.engine.JapaneseDates;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Lines of the calendar as iCalendar (RFC 5545). A number and a code is all that leaves
 * the house: a meeting has its time, everything else is due on a whole day.
 */
final class FeedWriter {

	/**
	 * The library counts letters, the standard 75 octets: one of ours has up to three.
	 */
	private static final int LETTERS_A_LINE = 24;

	private FeedWriter() {
	}

	/** The same lines on the same day are the same text. */
	static String write(List<CalendarLine> lines, LocalDate today) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Tsunagu//Calendar//JA"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", "つなぐの予定"));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
		calendar.add(tokyo());
		Instant stamp = today.atStartOfDay(JapaneseDates.TOKYO).toInstant();
		lines.forEach((line) -> calendar.add(event(line, stamp)));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter(true, LETTERS_A_LINE).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static VEvent event(CalendarLine line, Instant stamp) {
		VEvent event = new VEvent(false);
		event.add(new Uid(line.uid()));
		event.add(new DtStamp(stamp));
		if (line.kind() == CalendarKind.MEETING) {
			event.add(new DtStart<>(line.at().atZone(JapaneseDates.TOKYO)));
		}
		else {
			event.add(new DtStart<>(line.day()));
			event.add(new DtEnd<>(line.day().plusDays(1)));
			event.add(ImmutableTransp.TRANSPARENT);
		}
		event.add(new Summary(title(line)));
		return event;
	}

	private static String title(CalendarLine line) {
		String what = (line.kind() == CalendarKind.TASK) ? line.what() : line.kind().label();
		return what + " " + line.number();
	}

	/**
	 * No summer time since 1951; the library's own zones would be looked up in the net.
	 */
	private static VTimeZone tokyo() {
		Standard standard = new Standard(new PropertyList(List.of(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)),
				new TzOffsetFrom(ZoneOffset.ofHours(9)), new TzOffsetTo(ZoneOffset.ofHours(9)), new TzName("JST"))));
		return new VTimeZone(new PropertyList(List.of(new TzId(JapaneseDates.TOKYO.getId()))),
				new ComponentList<>(List.of(standard)));
	}

}
