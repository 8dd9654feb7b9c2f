package jp.tsunagu.engine.models;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Every expression of the engine is made here, whoever wrote it: in a model stored before
 * there was a gate, in a filter, in a query. What breaks the rules is not even compiled,
 * and what is evaluated reaches the beans of the house that models may name, none other.
 */
class HouseExpressions extends JuelExpressionManager {

	private final ModelWords words;

	private final ExpressionRules rules;

	HouseExpressions(ModelWords words) {
		this.words = words;
		this.rules = new ExpressionRules((name) -> true, (call) -> words.isQuestion(call));
	}

	@Override
	public ValueExpression createValueExpression(String expression) {
		this.rules.check(expression, (problem) -> {
			throw new BadUserRequestException("An expression is refused: it " + problem);
		});
		return super.createValueExpression(expression);
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new HouseResolver(this.words));
		return resolver;
	}

}
