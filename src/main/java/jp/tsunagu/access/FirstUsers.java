package jp.tsunagu.access;

/** Accounts that must be there before anybody can log in. */
interface FirstUsers {

	void create();

}
