package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** What can stand on the timeline of a record. */
public enum TimelineKind implements CodeList {

	RECEIVED("相談を受け付けた"), DUPLICATE_DECIDED("同じ児か確かめた"), JOINED("既存のケースに加えた"), TRIAGED("一次整理をした"), ADVISED("助言した"),
	SHARED("圏域で共有した"), OPINION("意見を述べた"), POLICY_AGREED("対応方針を決めた"), CASE_OPENED("ケースを開いた"), ASKED("主担当を依頼した"),
	ACCEPTED("主担当を引き受けた"), DECLINED("主担当を辞退した"), ASSIGNED("担当が決まった"), CONSENT_GIVEN("同意を得た"),
	CONSULTATION_ADDED("新しい相談が加わった"), ADDED_ANSWERED("加わった相談に対応した"), REMINDED("期限が過ぎたことを知らせた"), ANSWERED("情報提供で終えた"),
	CASE_CLOSED("終結した"), COORDINATOR_CHANGE("担当の変更を求めた"), RANKED("候補者を並べた"), ASSESSED("アセスメントをした"),
	TEAM_PROPOSED("チーム案を作った"), MEMBER_INVITED("支援者を誘った"), MEMBER_ANSWERED("参加の返事を受け取った"), MEMBER_LEFT("支援者がチームを離れた"),
	TEAM_GAP("不足職種への対応を決めた"), TEAM_MEETING("支援会議を開いた"), TEAM_ESTABLISHED("チームができた"), SHARING_ENDED("支援者への共有を終えた"),
	MONITORING_SCHEDULED("次のモニタリングの日を決めた"), INTERVAL_CHANGED("モニタリングの間隔を変えた"), MONITORED("モニタリングをした"),
	MONITORING_OPEN_TO_ALL("モニタリングを誰でもできるようにした"), RED_FLAG_RAISED("危険サインが知らされた"), RED_FLAG_ANSWERED("危険サインに対応した"),
	CONSENT_WITHDRAWN("同意が撤回された"), SAFETY_CONFIRMED("安全を確かめた"), CHILD_DECEASED("児が亡くなった"), CHILD_MOVED("児が転居した"),
	END_REQUESTED("支援の終わりを求めた"), ISSUE_RAISED("課題として挙げた"), NOTED("近況を残した"), ISSUE_SORTED("課題を整理した"),
	ISSUE_ACTED("個別に対応した"), ISSUE_MERGED("ほかの課題に統合した"), ISSUE_TAKEN_IN("課題を統合した"), ISSUE_TAKEN_OUT("統合から外した"),
	ISSUE_DROPPED("課題を取り下げた"), ISSUE_BEFORE_COUNCIL("協議会への提出を進めた"), ISSUE_COUNCIL_ANSWERED("協議会の結果が出た"),
	ISSUE_SCOPE_CHANGED("課題の範囲を変えた"), ISSUE_REVIEWED("解消度を確かめた"), ISSUE_RESOLVED("課題の解消を確定した"),
	ISSUE_REOPENED("課題を再開した"), ISSUE_HANDED_OVER("課題の担当が替わった"), ISSUE_MET("ほかの記録でも見つかった"),
	ISSUE_REPORTED_BACK("結果を元のケースに知らせた"), FAMILY_INFORMED("結果を家族へ伝えた"), SUBMISSION_PREPARED("提出票を作った"),
	SUBMISSION_CHECKED("匿名化を確かめた"), SUBMISSION_PLACED("議題に載せた"), SUBMISSION_QUEUED("次の会議を待つ"),
	MEETING_PLANNED("会議の予定を入れた"), MEETING_CHANGED("会議の予定を変えた"), ATTENDANCE_ASKED("出席を依頼した"),
	ATTENDANCE_ACCEPTED("出席を引き受けた"), ATTENDANCE_DECLINED("出席を辞退した"), ATTENDANCE_RETURNED("出席を返した"),
	ATTENDEE_AGREED("出席者を協議で決めた"), MEETING_REPORTED("会議の報告をした"), CLOSURE_PUT_OFF("終結せずに続けることにした"),
	SHARING_NARROWED("支援者に共有する範囲を狭めた"), CONSENT_RENEWED("同意を新しく得た"), TASK_CLAIMED("仕事を引き受けた"), TASK_RELEASED("仕事を手放した"),
	TASK_HANDED_ON("仕事を渡した"), TASK_OPENED_TO_ALL("仕事をだれでも引き受けられるようにした"), TASK_TAKEN_OVER("仕事が新しい担当者に移った"),
	DOCUMENT_ADDED("書類を加えた"), DOCUMENT_REMOVED("書類を削除した"), STATUS_UPDATED("支援者が近況を書いた");

	private final String label;

	TimelineKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
