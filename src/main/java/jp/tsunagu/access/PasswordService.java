package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own password, and ends the sessions that the old one had opened. */
@Service
class PasswordService {

	private static final Logger log = LoggerFactory.getLogger(PasswordService.class);

	private final IdentityService identities;

	private final People people;

	private final OwnPasswords passwords;

	private final FindByIndexNameSessionRepository<?> sessions;

	private final boolean rules;

	PasswordService(IdentityService identities, People people, OwnPasswords passwords,
			FindByIndexNameSessionRepository<?> sessions,
			@Value("${camunda.bpm.generic-properties.properties.enable-password-policy}") boolean rules) {
		this.identities = identities;
		this.people = people;
		this.passwords = passwords;
		this.sessions = sessions;
		this.rules = rules;
	}

	/** A wrong current password counts like a wrong login, so a refusal keeps it. */
	@Transactional(noRollbackFor = Refusal.class)
	public void change(String id, NewPassword form, String thisSession) {
		User account = this.people.account(id).orElseThrow();
		Refusal.unless(this.identities.checkPassword(id, form.current()), "いまのパスワードが違います。続けて間違えると、しばらくの間変更できなくなります。");
		List<String> wrong = wrong(account, form);
		if (!wrong.isEmpty()) {
			throw new Refusal(wrong);
		}
		account = this.people.account(id).orElseThrow();
		account.setPassword(form.chosen());
		this.identities.saveUser(account);
		this.passwords.chosenByOwner(id);
		this.sessions.findByPrincipalName(id)
			.keySet()
			.stream()
			.filter((session) -> !session.equals(thisSession))
			.forEach(this.sessions::deleteById);
		log.info("User {} has changed the password", id);
	}

	private List<String> wrong(User account, NewPassword form) {
		List<String> wrong = new ArrayList<>();
		if (!form.chosen().equals(form.repeated())) {
			wrong.add("新しいパスワードが2回とも同じになるように入力してください。");
		}
		if (form.chosen().equals(form.current())) {
			wrong.add("いまと違うパスワードにしてください。");
		}
		if (this.rules) {
			this.identities.checkPasswordAgainstPolicy(this.identities.getPasswordPolicy(), form.chosen(), account)
				.getViolatedRules()
				.forEach((rule) -> wrong.add(PasswordRules.sentence(rule)));
		}
		return wrong;
	}

}
