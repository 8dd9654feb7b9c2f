package jp.tsunagu.access;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jp.tsunagu.site.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** パスキー: one's own, and the second step of a login. */
@Controller
class PasskeyController {

	private static final Logger log = LoggerFactory.getLogger(PasskeyController.class);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN)
		.withZone(ZoneId.of("Asia/Tokyo"));

	private static final int LABEL_LENGTH = 40;

	private final Passkeys passkeys;

	private final Logins logins;

	PasskeyController(Passkeys passkeys, Logins logins) {
		this.passkeys = passkeys;
		this.logins = logins;
	}

	@ModelAttribute
	void onlyWhereTheyAreOffered() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		boolean fromOutside = LoginWay.of(login) == LoginWay.PROVIDER; // would pass by
																		// the
																		// provider later
		if (!this.passkeys.areOffered() || fromOutside) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	@GetMapping("/passkeys")
	String page(CurrentUser user, Model model) {
		model.addAttribute("keys", this.passkeys.of(user.id()).stream().map(Key::of).toList());
		return "access/passkeys";
	}

	/** After the password of somebody who has a passkey. */
	@GetMapping("/passkey")
	String secondStep() {
		return "access/passkey";
	}

	@PostMapping("/passkeys/options")
	ResponseEntity<String> toRegister(Authentication login, HttpSession session) {
		return json(this.passkeys.toRegister(login, session));
	}

	@PostMapping("/login/passkey/options")
	ResponseEntity<String> toLogIn(HttpSession session) {
		return json(this.passkeys.toLogIn(SecurityContextHolder.getContext().getAuthentication(), session));
	}

	private static ResponseEntity<String> json(String options) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
	}

	@PostMapping("/passkeys")
	String register(CurrentUser user, Authentication login, @RequestParam String credential,
			@RequestParam(defaultValue = "") String label, HttpServletRequest request, HttpServletResponse response) {
		String name = label.isBlank() ? "パスキー"
				: label.strip().substring(0, Math.min(LABEL_LENGTH, label.strip().length()));
		try {
			this.passkeys.register(login, request.getSession(), credential, name);
		}
		catch (RuntimeException ex) {
			log.warn("A passkey of {} was not accepted: {}", user.id(), ex.getClass().getSimpleName());
			return "redirect:/passkeys?refused";
		}
		request.changeSessionId();
		this.logins.renew(user.id(), LoginWay.PASSKEY, request, response);
		return "redirect:/passkeys?registered";
	}

	@PostMapping("/passkeys/remove")
	String remove(CurrentUser user, @RequestParam String id) {
		this.passkeys.remove(user.id(), id);
		return "redirect:/passkeys?removed";
	}

	/** For administrators alone, see SecurityConfiguration. */
	@PostMapping("/passkeys/remove-all")
	String removeAll(CurrentUser admin, @RequestParam String user) {
		return (this.passkeys.removeAll(user.strip(), admin.id()) > 0) ? "redirect:/passkeys?removed-all"
				: "redirect:/passkeys?none";
	}

	/** One passkey as its owner knows it. */
	record Key(String id, String label, String created, String lastUsed) {

		static Key of(CredentialRecord key) {
			return new Key(key.getCredentialId().toBase64UrlString(), key.getLabel(), DAY.format(key.getCreated()),
					DAY.format(key.getLastUsed()));
		}

	}

}
