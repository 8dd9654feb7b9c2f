package jp.tsunagu.notification;

import jp.tsunagu.engine.CodeList;

/** What a notice says; never who the child is. */
public enum NoticeKind implements CodeList {

	TRIAGE_OVERDUE("一次整理の期限が過ぎています。"), TRIAGE_OPEN_TO_ALL("一次整理が滞っています。どのコーディネーターも引き受けられます。"),
	EMERGENCY("緊急の相談が入り、ケースを開きました。"), CONSULTATION_SHARED("新しい相談が共有されました。意見をお願いします。"), POLICY_DUE("対応方針を決める段階になりました。"),
	POLICY_AGREED("対応方針が決まりました。"), REFERRAL_ASKED("主担当の依頼が届きました。"), CASE_ASSIGNED("ケースの担当が決まりました。"),
	REFERRAL_UNANSWERED("主担当の引受けがありませんでした。担当を協議で決めます。"), SAME_CHILD_JOINED("同じ児についての相談が加わりました。");

	private final String label;

	NoticeKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
