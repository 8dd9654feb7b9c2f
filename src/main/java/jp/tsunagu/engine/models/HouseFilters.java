package jp.tsunagu.engine.models;

import java.util.List;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.query.Query;

/**
 * Expressions in stored filters are the application's alone, whatever grants somebody may
 * hold; and nobody adds one to a filter while using it.
 */
class HouseFilters extends FilterServiceImpl {

	@Override
	public Filter saveFilter(Filter filter) {
		if (this.commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null) {
			QueryExpressions.refuse(filter.getQuery());
		}
		return super.saveFilter(filter);
	}

	@Override
	public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extension) {
		QueryExpressions.refuse(extension);
		return super.list(filterId, extension);
	}

	@Override
	public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extension, int first, int most) {
		QueryExpressions.refuse(extension);
		return super.listPage(filterId, extension, first, most);
	}

	@Override
	public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extension) {
		QueryExpressions.refuse(extension);
		return super.singleResult(filterId, extension);
	}

	@Override
	public Long count(String filterId, Query<?, ?> extension) {
		QueryExpressions.refuse(extension);
		return super.count(filterId, extension);
	}

}
