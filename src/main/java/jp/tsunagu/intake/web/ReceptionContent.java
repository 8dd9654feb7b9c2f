package jp.tsunagu.intake.web;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.ConsultationWindow;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;

import org.springframework.stereotype.Component;

/** 相談受付票 opens with the viewer's own window. */
@Component
class ReceptionContent implements FormContent {

	private final Directory directory;

	ReceptionContent(Directory directory) {
		this.directory = directory;
	}

	@Override
	public void fill(String form, FormView view) {
		if (!"record-consultation".equals(form) || view.viewer().area() == null) {
			return;
		}
		this.directory.windows(AreaId.of(view.viewer().area()))
			.stream()
			.filter((window) -> isOwn(window, view.viewer().userId()))
			.findFirst()
			.ifPresent((window) -> view.prefill("windowId", window.id().toString()));
	}

	private static boolean isOwn(ConsultationWindow window, String user) {
		return window.keeper() != null && window.keeper().toString().equals(user);
	}

}
