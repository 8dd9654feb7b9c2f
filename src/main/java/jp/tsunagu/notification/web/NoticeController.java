package jp.tsunagu.notification.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.site.CurrentUser;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows people their own notices, newest first, and nobody else's. */
@Controller
@RequestMapping("/notices")
class NoticeController {

	private final Notices notices;

	private final Directory directory;

	NoticeController(Notices notices, Directory directory) {
		this.notices = notices;
		this.directory = directory;
	}

	@GetMapping
	String list(CurrentUser user, @RequestParam(required = false) Long before, Model model) {
		CoordinatorId reader = CoordinatorId.of(user.id());
		List<Notice> page = this.notices.of(reader, (before != null) ? before : Long.MAX_VALUE);
		Map<CoordinatorId, String> names = this.directory
			.namesOf(page.stream().map(Notice::onBehalfOf).filter(Objects::nonNull).toList());
		model.addAttribute("lines", page.stream().map((notice) -> line(notice, names)).toList());
		model.addAttribute("unread", this.notices.unread(reader));
		model.addAttribute("newest", (before == null && !page.isEmpty()) ? page.get(0).id() : null);
		model.addAttribute("older", (page.size() == Notices.PAGE) ? page.get(page.size() - 1).id() : null);
		model.addAttribute("first", before == null);
		return "notification/notices";
	}

	/** What came in after the page was shown stays unread. */
	@PostMapping("/read")
	String read(CurrentUser user, @RequestParam long newest) {
		this.notices.readAll(CoordinatorId.of(user.id()), newest);
		return "redirect:/notices";
	}

	/** For the number beside the link to this page. */
	@GetMapping("/unread")
	@ResponseBody
	int unread(CurrentUser user) {
		return this.notices.unread(CoordinatorId.of(user.id()));
	}

	private static Line line(Notice notice, Map<CoordinatorId, String> names) {
		return new Line(notice.id(), notice.isUnread(), JapaneseDates.shown(notice.createdAt()), notice.recordNumber(),
				notice.kind().label(), names.get(notice.onBehalfOf()));
	}

	/** A notice as the page writes it. */
	record Line(long id, boolean unread, String at, String recordNumber, String text, String onBehalfOf) {
	}

}
