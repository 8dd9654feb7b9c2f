package jp.tsunagu.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: who you are, and where you may go from here. */
@Controller
class HomeController {

	@GetMapping("/")
	String home() {
		return "site/home";
	}

}
