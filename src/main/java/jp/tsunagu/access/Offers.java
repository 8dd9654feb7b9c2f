package jp.tsunagu.access;

import jp.tsunagu.site.LoginOffers;

import org.springframework.stereotype.Component;

/** Templates ask it by its name. */
@Component("loginOffers")
class Offers implements LoginOffers {

	private final Passkeys passkeys;

	Offers(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	@Override
	public boolean passkeys() {
		return this.passkeys.areOffered();
	}

}
