package jp.tsunagu.engine.models;

import java.beans.FeatureDescriptor;
import java.util.Iterator;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.spin.json.SpinJsonNode;

/** Answers an expression: beans by name, questions to them, facts of the execution. */
class HouseResolver extends ELResolver {

	private final ModelWords words;

	private final BeanELResolver objects = new BeanELResolver(true);

	HouseResolver(ModelWords words) {
		this.words = words;
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		String name = String.valueOf(property);
		if (base == null) {
			Object bean = this.words.bean(name);
			context.setPropertyResolved(bean != null);
			return bean;
		}
		if (base instanceof VariableScope && ExpressionRules.isFact(name)) {
			return this.objects.getValue(context, base, property);
		}
		throw new ELException("An expression may not read '%s'".formatted(name));
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		String name = String.valueOf(method);
		boolean ofLists = base instanceof SpinJsonNode && ExpressionRules.isOfLists(name);
		if (base != null && (ofLists || ModelWords.answers(base, name))) {
			return this.objects.invoke(context, base, method, types, arguments);
		}
		throw new ELException("An expression may not call '%s'".formatted(name));
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		throw new ELException("An expression may not change '%s'".formatted(property));
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		return true;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return null;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

}
