package jp.tsunagu.calendar.web;

import jp.tsunagu.calendar.FeedAddresses;
import jp.tsunagu.notification.PublicUrl;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes and takes away the address of one's own feed. It is in the answer alone, never in
 * a session: whoever loads the page again makes another.
 */
@Controller
@RequestMapping("/calendar/address")
class AddressController {

	private final FeedAddresses addresses;

	private final PublicUrl url;

	AddressController(FeedAddresses addresses, PublicUrl url) {
		this.addresses = addresses;
		this.url = url;
	}

	@PostMapping
	String make(CurrentUser user, Model model) {
		if (user.area() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String secret = this.addresses.make(user.id(), user.area());
		model.addAttribute("address", this.url.of("/calendar/feed/%s.ics".formatted(secret)));
		return "calendar/address";
	}

	@PostMapping("/remove")
	String remove(CurrentUser user) {
		this.addresses.remove(user.id());
		return "redirect:/calendar";
	}

}
