package jp.tsunagu.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One list of Tasklist.
 *
 * @param id by which it is found again in the database, whatever it is called by now
 * @param name what people read
 * @param formerNames what it was called before it had an id
 */
record HouseFilter(String id, String name, List<String> formerNames, String description, TaskQuery query) {

	private static final String ID = "tsunagu";

	/** What engine.TaskCards puts beside every task. */
	private static final List<Map<String, String>> ON_CARDS = List.of(line("recordNumber", "番号"),
			line("cardUrgency", "緊急度"), line("cardMunicipality", "市町"), line("cardStage", "段階"));

	boolean isStoredAs(Filter filter) {
		Object id = (filter.getProperties() != null) ? filter.getProperties().get(ID) : null;
		return (id != null) ? this.id.equals(id)
				: this.name.equals(filter.getName()) || this.formerNames.contains(filter.getName());
	}

	/** The smallest priority is shown first, and opened at login. */
	Filter writtenInto(Filter filter, int priority) {
		filter.setName(this.name);
		filter.setQuery(this.query);
		filter.setProperties(Map.of(ID, this.id, "priority", priority, "description", this.description, "refresh", true,
				"showUndefinedVariable", false, "variables", ON_CARDS));
		return filter;
	}

	private static Map<String, String> line(String variable, String label) {
		return Map.of("name", variable, "label", label);
	}

}
