package jp.tsunagu.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers, the first of them at login. Nobody can change them
 * there.
 */
@Component
class TasklistFilters {

	private final FilterService filters;

	private final TaskService tasks;

	TasklistFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	void write() {
		write(10, "自分の仕事", "あなたが引き受けている仕事", query().taskAssigneeExpression("${currentUser()}"));
		write(20, "担当を待つ仕事", "まだだれも引き受けていない仕事",
				query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
		write(30, "期限を過ぎた仕事", "あなたの仕事のうち、期限を過ぎたもの",
				query().taskAssigneeExpression("${currentUser()}").dueBeforeExpression("${now()}"));
		write(40, "共有・協議", "圏域で共有している相談について、意見を述べ、方針を決める仕事", query().processDefinitionKey("responseConference"));
		write(50, "すべての仕事", "圏域のすべての仕事", query());
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

	private void write(int priority, String name, String description, TaskQuery query) {
		Filter known = this.filters.createTaskFilterQuery().filterName(name).singleResult();
		Filter filter = (known != null) ? known : this.filters.newTaskFilter(name);
		filter.setQuery(query);
		filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true,
				"showUndefinedVariable", false, "variables", List.of(Map.of("name", "recordNumber", "label", "番号"))));
		this.filters.saveFilter(filter);
	}

}
