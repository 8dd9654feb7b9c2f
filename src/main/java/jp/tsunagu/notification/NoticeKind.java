package jp.tsunagu.notification;

import jp.tsunagu.engine.CodeList;

/** What a notice says; never who the child is. */
public enum NoticeKind implements CodeList {

	TRIAGE_OVERDUE("一次整理の期限が過ぎています。"), TRIAGE_OPEN_TO_ALL("一次整理が滞っています。どのコーディネーターも引き受けられます。"),
	EMERGENCY("緊急の相談が入り、ケースを開きました。"), CONSULTATION_SHARED("新しい相談が共有されました。意見をお願いします。"), POLICY_DUE("対応方針を決める段階になりました。"),
	POLICY_AGREED("対応方針が決まりました。"), REFERRAL_ASKED("主担当の依頼が届きました。"), CASE_ASSIGNED("ケースの担当が決まりました。"),
	REFERRAL_UNANSWERED("主担当の引受けがありませんでした。担当を協議で決めます。"), SAME_CHILD_JOINED("同じ児についての相談が加わりました。"),
	REFERRAL_WENT_ON("返事の期限が過ぎたので、次の人に引受けを尋ねています。"), MEMBER_ANSWERED("支援者から参加の返事が届きました。"),
	MEMBER_ANSWER_DUE("支援者からの返事がまだありません。"), TEAM_GAP("チームに足りない職種があります。"), MEMBER_LEFT("支援者がチームを離れました。"),
	SHARING_ENDED("支援者への共有が終わりました。"), MAIL_REFUSED("メールが宛先に届きません。アドレスを確かめてください。"),
	MONITORING_SOON("モニタリングの期限が近づいています。"), MONITORING_DUE("モニタリングの期限です。"), MONITORING_OVERDUE("モニタリングが遅れています。"),
	MONITORING_OPEN_TO_ALL("モニタリングが滞っています。どのコーディネーターも代わりに行えます。"), RED_FLAG("危険サインが知らされました。すぐに対応してください。"),
	CONSENT_WITHDRAWN("同意の撤回がありました。共有の範囲が変わっています。"), CASE_ENDED("ケースが終わりました。"), ISSUE_RAISED("課題が挙げられました。"),
	ABSENCE_STARTS("担当者が不在になります。代わりをお願いします。"), ISSUE_OWNED("課題の担当になりました。"), ISSUE_HANDED_OVER("課題の担当が替わりました。"),
	ISSUE_MERGED("課題が統合されました。"), ISSUE_TAKEN_OUT("課題が統合から外されました。"), ISSUE_ANSWERED("課題の結果が出ました。家族へ伝えてください。"),
	ISSUE_REOPENED("課題が再び開かれました。"), ATTENDANCE_ASKED("会議への出席の依頼が届きました。"),
	ATTENDANCE_WENT_ON("返事の期限が過ぎたので、次の人に出席を尋ねています。"), ATTENDEE_NEEDED("会議に出席する人がいません。協議で決めます。"),
	ATTENDEE_DECIDED("会議の出席者に決まりました。"), ATTENDANCE_RETURNED("会議の出席者が交代します。"), MEETING_CHANGED("会議の予定が変わりました。"),
	MINUTES_SHARED("会議の報告が共有されました。読んでください。"), SUBMISSION_TO_CHECK("協議会への提出票の匿名化を確かめてください。"),
	SUBMISSION_TO_REVISE("提出票に直すところがあります。"), AGENDA_CHANGED("協議会の議題の予定が変わりました。"), COUNCIL_ANSWERED("協議会の結果が記録されました。"),
	COORDINATOR_CHANGE("ケースの担当の変更が求められました。"), HANDED_OVER("ケースの担当が替わりました。"), TASK_DUE("期限が来た仕事があります。"),
	TASK_OVERDUE("期限から7日を過ぎた仕事があります。"), MEETINGS_MISSING("協議会の会議が、今年度の最低の回数に足りません。日程を決めるか、見送る理由を残してください。"),
	ISSUE_DROPPED("ケースで見つかった課題が取り下げられました。"), SHARING_NARROWED("支援者に共有する範囲が狭まりました。"),
	CONSENT_RENEWED("同意が新しく記録されました。共有の範囲が変わっています。"), TASK_HANDED_ON("仕事を渡されました。"), STATUS_UPDATED("支援者から近況が届きました。");

	private final String label;

	NoticeKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
