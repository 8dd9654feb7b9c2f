package jp.tsunagu.team.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.engine.Retry;
import jp.tsunagu.team.InvitationAnswer;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberAnswer;
import jp.tsunagu.team.OpenInvitation;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a personal one-time link: no login, nothing about the child. Only its
 * button answers; opening it does not.
 */
@Controller
@RequestMapping("/answer/{token}")
class AnswerController {

	private static final int LONGEST_NOTE = 1000;

	private final Invitations invitations;

	AnswerController(Invitations invitations) {
		this.invitations = invitations;
	}

	/** The address is a secret: no other site, no cache and no index may learn it. */
	@ModelAttribute
	void secret(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	@GetMapping
	String ask(@PathVariable String token, @RequestParam(defaultValue = "false") boolean again, Model model,
			HttpServletResponse response) {
		return page(token, again ? "時間がたったため、お返事を受け取れませんでした。もう一度送ってください。" : null, null, model, response);
	}

	@PostMapping
	String answer(@PathVariable String token, @RequestParam(required = false) InvitationAnswer answer,
			@RequestParam(required = false) String note, Model model, HttpServletResponse response) {
		String said = (note != null && !note.isBlank()) ? note.strip().replaceAll("[\\p{Cntrl}&&[^\n]]", "") : null;
		if (answer == null) {
			return again(token, "「参加する」か「辞退する」を選んでください。", said, model, response);
		}
		if (said != null && said.codePointCount(0, said.length()) > LONGEST_NOTE) {
			return again(token, "「ひとこと」は%d文字以内で入力してください。".formatted(LONGEST_NOTE), said, model, response);
		}
		try {
			AtomicBoolean taken = new AtomicBoolean();
			Retry.on(() -> taken.set(this.invitations.answer(token, new MemberAnswer(answer, said))));
			model.addAttribute("accepted", answer == InvitationAnswer.ACCEPTED);
			return taken.get() ? "team/answered" : unusable(response);
		}
		catch (Refusal refusal) {
			return again(token, refusal.getMessage(), said, model, response);
		}
	}

	private String again(String token, String finding, String note, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return page(token, finding, note, model, response);
	}

	private String page(String token, String finding, String note, Model model, HttpServletResponse response) {
		Optional<OpenInvitation> invitation = this.invitations.open(token);
		if (invitation.isEmpty()) {
			return unusable(response);
		}
		model.addAttribute("token", token);
		model.addAttribute("invitation", invitation.get());
		model.addAttribute("due",
				JapaneseDates.shown(LocalDate.ofInstant(invitation.get().due(), JapaneseDates.TOKYO)));
		model.addAttribute("finding", finding);
		model.addAttribute("note", note);
		return "team/answer";
	}

	/** One page for every reason, so that nobody can try out which links there are. */
	private static String unusable(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "team/unusable";
	}

}
