package jp.tsunagu.overview.web;

import jp.tsunagu.engine.AreaTasks;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which waiting tasks a page is asked for, as it stands in the address. Every part may be
 * missing; what it cannot mean finds nothing.
 *
 * @param step key of a process and of its step, with a dot between them
 * @param who id of a coordinator, or {@link #NOBODY}
 */
record TaskSearch(String step, String who, Boolean late) {

	/** Tasks that nobody has taken yet. */
	static final String NOBODY = "-";

	public boolean isLate() {
		return Boolean.TRUE.equals(this.late);
	}

	AreaTasks.Wanted wanted() {
		String[] keys = (filled(this.step) != null) ? this.step.split("\\.", 2) : new String[2];
		boolean free = NOBODY.equals(this.who);
		return new AreaTasks.Wanted(keys[0], (keys.length == 2) ? keys[1] : "", isLate(), free,
				free ? null : filled(this.who));
	}

	/** The same search from that position on, or from its beginning. */
	String from(AreaTasks.Position position) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/situation/tasks");
		add(address, "step", filled(this.step));
		add(address, "who", filled(this.who));
		add(address, "late", isLate() ? "true" : null);
		add(address, "after", (position != null) ? position.toString() : null);
		return address.encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String text) {
		if (text != null) {
			address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, text));
		}
	}

	private static String filled(String text) {
		String readable = (text != null) ? text.replaceAll("\\p{Cntrl}", "") : "";
		return readable.isBlank() ? null : readable;
	}

}
