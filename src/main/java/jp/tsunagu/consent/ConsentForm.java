package jp.tsunagu.consent;

import jp.tsunagu.engine.CodeList;

/** How consent was given (brief 2.10). */
public enum ConsentForm implements CodeList {

	WRITTEN("書面"), VERBAL("口頭（暫定）"), ELECTRONIC("電子");

	private final String label;

	ConsentForm(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
