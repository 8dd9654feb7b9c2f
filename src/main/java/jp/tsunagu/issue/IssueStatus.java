package jp.tsunagu.issue;

import java.util.EnumSet;
import java.util.Set;

import jp.tsunagu.engine.CodeList;

/** CL-18 課題状態. */
public enum IssueStatus implements CodeList {

	EXTRACTED("抽出"), TRIAGED("整理済"), INDIVIDUAL_ACTION("個別対応中"), MERGED("統合"), PROPOSED("付議準備"), SUBMITTED("提出済"),
	DELIBERATING("協議中"), RETURNED("差戻し"), REJECTED("不採択"), ADOPTED("採択（対応決定）"), IN_PROGRESS("対応中"),
	RESOLVED("解消（確認待ち）"), CLOSED("終結"), REOPENED("再燃"), DROPPED("取下げ");

	private static final Set<IssueStatus> OVER = EnumSet.of(MERGED, CLOSED, DROPPED);

	private static final Set<IssueStatus> BEFORE_COUNCIL = EnumSet.of(PROPOSED, SUBMITTED, DELIBERATING, RETURNED);

	private final String label;

	IssueStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Whether somebody is at work on it: it is not merged, closed or dropped. */
	public boolean isOpen() {
		return !OVER.contains(this);
	}

	/** Whether a council has it, or is about to. */
	public boolean isBeforeCouncil() {
		return BEFORE_COUNCIL.contains(this);
	}

}
