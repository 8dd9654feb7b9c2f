package jp.tsunagu.engine.models;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * A query that is asked on the spot holds values, no expressions. The engine's own switch
 * ({@code enable-expressions-in-adhoc-queries}) does not look into {@code orQueries}.
 */
class QueryExpressions extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		if (command instanceof AbstractQuery<?, ?> query) {
			refuse(query);
		}
		return this.next.execute(command);
	}

	static void refuse(Query<?, ?> query) {
		Refusal.unless(!speaks(query), "検索の条件に式は使えません。値を入れてください。");
	}

	private static boolean speaks(Query<?, ?> query) {
		boolean inside = query instanceof TaskQueryImpl tasks
				&& tasks.getQueries().stream().anyMatch((part) -> !part.getExpressions().isEmpty());
		return inside || (query instanceof AbstractQuery<?, ?> asked && !asked.getExpressions().isEmpty());
	}

}
