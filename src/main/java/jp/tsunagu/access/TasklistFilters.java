package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers, the first of them at login. Nobody can make or change
 * one there (ADR 0027), so a filter of nobody that is not listed here is one of an
 * earlier version and goes. A renamed one keeps its id, and with it the bookmarks that
 * lead there.
 */
@Component
class TasklistFilters {

	/** What engine.TaskCards gives to tasks about an urgent record. */
	private static final int URGENT = 100;

	/** Asked of directory.DueDates: stored filters can ask what models can (ADR 0023). */
	private static final String NEXT_WEEK = "${due.nextWeek()}";

	private final FilterService filters;

	private final TaskService tasks;

	TasklistFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	void write() {
		List<Filter> left = new ArrayList<>(this.filters.createTaskFilterQuery().list());
		left.removeIf((filter) -> filter.getOwner() != null);
		int priority = 0;
		for (HouseFilter wanted : ofTheHouse()) {
			Filter filter = left.stream().filter(wanted::isStoredAs).findFirst().orElseGet(this.filters::newTaskFilter);
			left.remove(filter);
			priority += 10;
			this.filters.saveFilter(wanted.writtenInto(filter, priority));
		}
		left.forEach((filter) -> this.filters.deleteFilter(filter.getId()));
	}

	private List<HouseFilter> ofTheHouse() {
		return List.of(filter("mine", "自分の仕事", "あなたが引き受けている仕事", mine()),
				filter("waiting", "担当を待つ仕事", "まだだれも引き受けていない仕事",
						query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned()),
				new HouseFilter("overdue", "期限超過", List.of("期限を過ぎた仕事"), "あなたの仕事のうち、期限を過ぎたもの",
						mine().dueBeforeExpression("${now()}")),
				filter("thisWeek", "今週が期限", "あなたの仕事のうち、これから土曜日までに期限が来るもの",
						mine().dueAfterExpression("${now()}").dueBeforeExpression(NEXT_WEEK)),
				filter("urgent", "緊急", "緊急の相談と、危険サインのあるケースの仕事（圏域のすべて）", query().taskMinPriority(URGENT)),
				filter("conference", "共有・協議", "圏域で共有している相談について、意見を述べ、方針を決める仕事",
						query().processDefinitionKeyIn("responseConference")),
				filter("all", "すべての仕事", "圏域のすべての仕事", query()));
	}

	private static HouseFilter filter(String id, String name, String description, TaskQuery query) {
		return new HouseFilter(id, name, List.of(), description, query);
	}

	private TaskQuery mine() {
		return query().taskAssigneeExpression("${currentUser()}");
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

}
