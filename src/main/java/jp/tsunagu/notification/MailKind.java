package jp.tsunagu.notification;

import java.util.Locale;

import jp.tsunagu.engine.CodeList;

/**
 * What a mail is about. Its text lies beside this class, in the file {@link #file()}: the
 * record's number and what to do, never who the child is.
 */
public enum MailKind implements CodeList {

	TEAM_INVITATION("支援チームへの参加のお願い"), TEAM_INVITATION_REMINDER("参加のお返事のお願い"), SHARING_ENDED("共有終了のお知らせ"),
	SHARING_NARROWED("共有範囲の変更のお知らせ");

	private final String label;

	MailKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	String file() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
	}

}
