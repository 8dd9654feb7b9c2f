package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** What can stand on the timeline of a record. */
public enum TimelineKind implements CodeList {

	RECEIVED("相談を受け付けた"), DUPLICATE_DECIDED("同じ児か確かめた"), JOINED("既存のケースに加えた"), TRIAGED("一次整理をした"), ADVISED("助言した"),
	SHARED("圏域で共有した"), OPINION("意見を述べた"), POLICY_AGREED("対応方針を決めた"), CASE_OPENED("ケースを開いた"), ASKED("主担当を依頼した"),
	ACCEPTED("主担当を引き受けた"), DECLINED("主担当を辞退した"), ASSIGNED("担当が決まった"), CONSENT_GIVEN("同意を得た"),
	CONSULTATION_ADDED("新しい相談が加わった"), ADDED_ANSWERED("加わった相談に対応した"), REMINDED("期限が過ぎたことを知らせた"), ANSWERED("情報提供で終えた"),
	CASE_CLOSED("終結した");

	private final String label;

	TimelineKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
