package jp.tsunagu.engine.models;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression may consist of: values by name, literals, operators, the questions a
 * model may ask, and two facts of the execution. It is read with the engine's own parser
 * into its tree, because text can be disguised and a tree cannot; what is not known here
 * is refused.
 */
final class ExpressionRules {

	private static final int LONGEST = 500;

	private static final int SHOWN = 40;

	private static final Set<Class<?>> HARMLESS = Set.of(AstEval.class, AstText.class, AstComposite.class,
			AstNested.class, AstBinary.class, AstUnary.class, AstChoice.class, AstParameters.class);

	/** Functions of the engine that Tasklist's filters need; none takes an argument. */
	private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

	private static final Set<String> FACTS = Set.of("execution.processBusinessKey", "execution.tenantId");

	/** Of a variable that holds a list of ids, and of one of its entries. */
	private static final Set<String> OF_LISTS = Set.of("elements", "stringValue");

	private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);

	private final Predicate<String> values;

	private final Predicate<String> questions;

	/**
	 * Rules over names.
	 * @param values which names may be read
	 * @param questions which methods may be called, as in {@code keeper.main}
	 */
	ExpressionRules(Predicate<String> values, Predicate<String> questions) {
		this.values = values;
		this.questions = questions;
	}

	static boolean isExpression(String text) {
		return text != null && (text.contains("${") || text.contains("#{"));
	}

	static boolean isFact(String property) {
		return FACTS.contains("execution." + property);
	}

	static boolean isOfLists(String method) {
		return OF_LISTS.contains(method);
	}

	/** Tells each problem in words that continue "the expression …". */
	void check(String text, Consumer<String> problems) {
		if (!isExpression(text)) {
			return;
		}
		if (text.length() > LONGEST) {
			problems.accept("is longer than %d characters".formatted(LONGEST));
			return;
		}
		try {
			walk((Node) PARSER.build(text).getRoot(), problems);
		}
		catch (TreeBuilderException ex) {
			problems.accept("cannot be read");
		}
	}

	/** The name in {@code ${name}}, or null if the text is anything else. */
	static String soleName(String text) {
		try {
			Node root = (Node) PARSER.build(text.strip()).getRoot();
			boolean sole = root instanceof AstEval && root.getChild(0) instanceof AstIdentifier;
			return sole ? ((AstIdentifier) root.getChild(0)).getName() : null;
		}
		catch (TreeBuilderException ex) {
			return null;
		}
	}

	private void walk(Node node, Consumer<String> problems) {
		if (node instanceof AstIdentifier name) {
			if (!this.values.test(name.getName())) {
				problems.accept("names '%s', which is no declared variable".formatted(name.getName()));
			}
		}
		else if (node instanceof AstFunction function) {
			if (!FUNCTIONS.contains(function.getName()) || function.getParamCount() > 0) {
				problems.accept("calls the function '%s', which models may not call".formatted(function.getName()));
			}
		}
		else if (node instanceof AstDot) {
			if (!FACTS.contains(text(node))) {
				problems.accept("reads '%s'; of objects only %s can be read".formatted(shortened(text(node)), FACTS));
			}
		}
		else if (node instanceof AstMethod) {
			call(node, problems);
		}
		else if (node instanceof AstLiteral || HARMLESS.contains(node.getClass())) {
			children(node, problems);
		}
		else {
			problems.accept("holds '%s', which models may not use".formatted(shortened(text(node))));
		}
	}

	private void call(Node call, Consumer<String> problems) {
		Node method = call.getChild(0);
		Node arguments = call.getChild(1);
		boolean named = method instanceof AstDot && method.getChild(0) instanceof AstIdentifier;
		String asked = text(method);
		if (named && this.questions.test(asked)) {
			children(arguments, problems);
		}
		else if (named && arguments.getCardinality() == 0 && OF_LISTS.contains(asked.replaceAll(".*\\.", ""))) {
			walk(method.getChild(0), problems);
		}
		else {
			problems.accept("calls '%s', which models may not call".formatted(shortened(asked)));
		}
	}

	private void children(Node node, Consumer<String> problems) {
		for (int child = 0; child < node.getCardinality(); child++) {
			walk(node.getChild(child), problems);
		}
	}

	private static String text(Node node) {
		return ((AstNode) node).getStructuralId(null);
	}

	/** What the sentence is about lies at the end: all before it led there. */
	private static String shortened(String text) {
		return (text.length() > SHOWN) ? "…" + text.substring(text.length() - SHOWN) : text;
	}

}
