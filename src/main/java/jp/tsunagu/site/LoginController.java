package jp.tsunagu.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the way in and the way out; module access does what they ask for. */
@Controller
class LoginController {

	@GetMapping("/login")
	String login() {
		return "site/login";
	}

	@GetMapping("/logout")
	String logout() {
		return "site/logout";
	}

}
