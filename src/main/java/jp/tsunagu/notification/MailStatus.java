package jp.tsunagu.notification;

import jp.tsunagu.engine.CodeList;

/** How far a mail has come. */
public enum MailStatus implements CodeList {

	QUEUED("送信を待っています"), SENT("送信しました"), ON_SCREEN("この画面にだけあります"), REFUSED("宛先に届きません"), CANCELLED("取りやめました");

	private final String label;

	MailStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
