package jp.tsunagu.calendar.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Size;
import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarPosition;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the calendar is asked for; it stands in its address. Every part may be missing.
 *
 * @param who a coordinator's id, {@value #EVERYBODY}, or nothing for oneself
 * @param from the first day of the list, or a day of the week or month
 */
public record CalendarSearch(CalendarShape view, @Size(max = 60) String who, CalendarKind kind,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {

	static final String EVERYBODY = "all";

	public CalendarSearch {
		view = (view != null) ? view : CalendarShape.LIST;
		who = (who != null && !who.isBlank()) ? who : null;
	}

	boolean isOfEverybody() {
		return EVERYBODY.equals(this.who);
	}

	public String as(CalendarShape shape) {
		return address(shape, this.from, null);
	}

	String on(CalendarShape shape, LocalDate day) {
		return address(shape, day, null);
	}

	String after(CalendarPosition position) {
		return address(this.view, this.from, position);
	}

	private String address(CalendarShape shape, LocalDate day, CalendarPosition after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/calendar").queryParam("view", shape);
		add(address, "who", this.who);
		add(address, "kind", this.kind);
		add(address, "from", day);
		add(address, "after", after);
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, Object value) {
		Optional.ofNullable(value)
			.ifPresent(
					(given) -> address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, given.toString())));
	}

}
