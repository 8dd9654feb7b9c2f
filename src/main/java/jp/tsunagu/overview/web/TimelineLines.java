package jp.tsunagu.overview.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.MailKind;
import jp.tsunagu.notification.MailStatus;
import jp.tsunagu.overview.TimelineLine;

import org.springframework.stereotype.Component;

/** The lines of a timeline in words; the names of all of them are read at once. */
@Component
class TimelineLines {

	private final Directory directory;

	private final PageTitles titles;

	TimelineLines(Directory directory, PageTitles titles) {
		this.directory = directory;
		this.titles = titles;
	}

	/** The number of the record is named where it is another one. */
	List<CasePage.Line> write(String number, List<TimelineLine> lines) {
		Map<CoordinatorId, String> names = this.directory
			.namesOf(lines.stream().map(TimelineLine::by).filter(Objects::nonNull).map(CoordinatorId::of).toList());
		return lines.stream().map((line) -> {
			String by = (line.by() != null) ? names.get(CoordinatorId.of(line.by())) : null;
			String record = line.recordNumber().equals(number) ? null : line.recordNumber();
			return new CasePage.Line(line.position().toString(), JapaneseDates.shown(line.at()), line.group().label(),
					text(line), by, record, note(line));
		}).toList();
	}

	private String text(TimelineLine line) {
		return switch (line.group()) {
			case MAIL -> MailKind.valueOf(line.code()).label();
			case READ -> "「%s」を開いた".formatted(this.titles.of(line.code()));
			default -> TimelineKind.valueOf(line.code()).label();
		};
	}

	private static String note(TimelineLine line) {
		boolean mail = line.note() != null && line.code() != null && isMail(line);
		if (!mail) {
			return line.note();
		}
		String[] parts = line.note().split("\n", 2);
		return "%s・%s".formatted(parts[0], MailStatus.valueOf(parts[1]).label());
	}

	private static boolean isMail(TimelineLine line) {
		return line.group() == jp.tsunagu.overview.TimelineGroup.MAIL;
	}

}
