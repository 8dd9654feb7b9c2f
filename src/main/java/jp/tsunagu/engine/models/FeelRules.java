package jp.tsunagu.engine.models;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;

/**
 * FEEL calculates and reaches nothing, but for one door: a function may be defined as a
 * method of a Java class. The engine keeps it shut; a model that knocks is refused.
 */
final class FeelRules {

	/** Only reads, never evaluates: so that the door is seen and can be named. */
	private final FeelEngineApi feel = FeelEngineBuilder.forJava().withEnabledExternalFunctions(true).build();

	FeelRules() {
		this.feel.parseUnaryTests("-"); // loads the parser before a transaction waits for
										// it
	}

	/** What is wrong with an expression, or null. */
	String problem(String text, boolean unaryTests) {
		ParseResult parsed = unaryTests ? this.feel.parseUnaryTests(text) : this.feel.parseExpression(text);
		if (parsed.isFailure()) {
			return "cannot be read as FEEL";
		}
		return definesFunction(parsed.parsedExpression().expression()) ? "defines a function of its own" : null;
	}

	private static boolean definesFunction(Object node) {
		if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
			return true;
		}
		if (node instanceof Iterable<?> list) {
			return anyDefinesFunction(list.iterator());
		}
		return node instanceof Product part && anyDefinesFunction(part.productIterator());
	}

	private static boolean anyDefinesFunction(Iterator<?> parts) {
		while (parts.hasNext()) {
			if (definesFunction(parts.next())) {
				return true;
			}
		}
		return false;
	}

}
