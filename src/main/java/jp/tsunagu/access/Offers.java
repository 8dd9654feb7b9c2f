package jp.tsunagu.access;

import java.util.List;

import jp.tsunagu.site.LoginOffers;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Templates ask it by its name. */
@Component("loginOffers")
class Offers implements LoginOffers {

	private final Passkeys passkeys;

	private final ProviderLogin provider;

	Offers(Passkeys passkeys, ProviderLogin provider) {
		this.passkeys = passkeys;
		this.provider = provider;
	}

	@Override
	public boolean passkeys() {
		return this.passkeys.areOffered();
	}

	@Override
	public List<Provider> providers() {
		return this.provider.offers();
	}

	@Override
	public boolean cameByProvider() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		return login != null && LoginWay.of(login) == LoginWay.PROVIDER;
	}

}
