package jp.tsunagu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.site.CurrentUser;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** パスワードの変更: for everybody, and first of all for who has been given one. */
@Controller
class PasswordController {

	private final PasswordService passwords;

	private final Logins current;

	PasswordController(PasswordService passwords, Logins current) {
		this.passwords = passwords;
		this.current = current;
	}

	@GetMapping("/password")
	String page(Model model) {
		model.addAttribute("first", Logins.mustChangePassword(SecurityContextHolder.getContext().getAuthentication()));
		model.addAttribute("length", PasswordRules.LENGTH);
		return "access/password";
	}

	@PostMapping("/password")
	String change(CurrentUser user, Authentication login, NewPassword form, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.passwords.change(user.id(), form, request.getSession().getId());
		}
		catch (Refusal refusal) {
			model.addAttribute("wrong", refusal.getMessage().lines().toList());
			return page(model);
		}
		request.changeSessionId();
		this.current.renew(user.id(), LoginWay.of(login), request, response);
		return "redirect:/password?changed";
	}

}
