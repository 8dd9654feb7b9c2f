package jp.tsunagu.site;

/** What the login page offers besides a password; module access knows. */
public interface LoginOffers {

	boolean passkeys();

}
