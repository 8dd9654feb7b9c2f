package jp.tsunagu.engine;

import java.util.stream.Collectors;

import org.springframework.util.Assert;

/**
 * A heading and a list of term and text, as HTML that a form can show. Everything that
 * somebody typed is written as character references, so that neither the browser nor the
 * form's template language finds anything to run in it.
 */
public final class Summary {

	private final StringBuilder html = new StringBuilder();

	private boolean open;

	private boolean folds;

	public Summary heading(String text) {
		close();
		this.html.append("<h4>").append(escape(text)).append("</h4>");
		return this;
	}

	/**
	 * A heading under which everything that follows is folded away until somebody opens
	 * it: what is known already and seldom needed again.
	 */
	public Summary folded(String text) {
		this.html.append("<details><summary>").append(escape(text)).append("</summary>");
		this.folds = true;
		return this;
	}

	/** Adds a row; a missing or blank text leaves the row out. */
	public Summary row(String term, Object text) {
		if (text == null || text.toString().isBlank()) {
			return this;
		}
		if (!this.open) {
			this.html.append("<table><tbody>");
			this.open = true;
		}
		this.html.append("<tr><th>").append(escape(term)).append("</th><td>");
		this.html.append(escape(text.toString())).append("</td></tr>");
		return this;
	}

	/** A way to one of our own pages, in a window of its own: the form stays as it is. */
	public Summary link(String text, String page) {
		close();
		Assert.isTrue(page.matches("(/[A-Za-z0-9-]+)+"), () -> "'%s' is no page of ours".formatted(page));
		this.html.append("<p><a href=\"").append(page).append("\" target=\"_blank\">");
		this.html.append(escape(text)).append("</a></p>");
		return this;
	}

	public Summary note(String text) {
		close();
		this.html.append("<p>").append(escape(text)).append("</p>");
		return this;
	}

	private void close() {
		if (this.open) {
			this.html.append("</tbody></table>");
			this.open = false;
		}
	}

	private static String escape(String text) {
		return text.codePoints().mapToObj(Summary::reference).collect(Collectors.joining());
	}

	private static String reference(int point) {
		if (point == '\n') {
			return "<br>";
		}
		boolean plain = Character.isLetterOrDigit(point) || point == ' ' || point > 0x7F;
		return plain ? Character.toString(point) : "&#%d;".formatted(point);
	}

	@Override
	public String toString() {
		close();
		return this.html + (this.folds ? "</details>" : "");
	}

}
