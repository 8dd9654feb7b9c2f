package jp.tsunagu.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts what goes to the database: executions, a batch being one, by whose tables they
 * are about.
 */
@TestComponent
class StatementCount implements BeanPostProcessor, QueryExecutionListener {

	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? ProxyDataSourceBuilder.create(database).listener(this).build()
				: bean;
	}

	void reset() {
		this.counts.clear();
	}

	/** For example {engine select=80, ours insert=20}. */
	Map<String, Integer> counts() {
		return new TreeMap<>(this.counts);
	}

	int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	int of(String whose) {
		return this.counts.entrySet()
			.stream()
			.filter((count) -> count.getKey().startsWith(whose))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		// counted when it is done
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		String sql = queries.get(0).getQuery().strip().toLowerCase(Locale.ROOT);
		String whose = sql.contains("act_") ? "engine " : "ours ";
		this.counts.merge(whose + sql.split("\\s", 2)[0], 1, Integer::sum);
	}

}
