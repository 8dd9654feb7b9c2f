package jp.tsunagu.site;

import java.util.List;

/** What the login page offers besides a password; module access knows. */
public interface LoginOffers {

	boolean passkeys();

	List<Provider> providers();

	/** Whoever has come by a provider has no password and no passkey here. */
	boolean cameByProvider();

	/** Another house that knows its people; the address is one of ours. */
	record Provider(String name, String address) {
	}

}
