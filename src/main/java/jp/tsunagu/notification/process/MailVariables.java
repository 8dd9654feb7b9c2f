package jp.tsunagu.notification.process;

import jp.tsunagu.engine.ProcessVariable;

/** Everything mailDelivery.bpmn remembers: the mail itself is in the database. */
final class MailVariables {

	static final ProcessVariable<Long> MAIL = ProcessVariable.text("mailId", Long::valueOf);

	private MailVariables() {
	}

}
