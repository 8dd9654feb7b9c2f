package jp.tsunagu.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.util.Assert;

/**
 * A process variable with one name and one Java type. Only variables declared through
 * this type are stored by the engine or recorded in its history. The engine keeps a plain
 * string, number, flag, date or list of strings, which Cockpit can show without our
 * classes.
 */
public final class ProcessVariable<T> {

	private static final Set<String> DECLARED = ConcurrentHashMap.newKeySet();

	private final String name;

	private final Function<T, Object> encode;

	private final Function<Object, T> decode;

	private ProcessVariable(String name, Function<T, Object> encode, Function<Object, T> decode) {
		this.name = name;
		this.encode = encode;
		this.decode = decode;
		DECLARED.add(name);
	}

	public static ProcessVariable<Boolean> flag(String name) {
		return new ProcessVariable<>(name, (value) -> value, Boolean.class::cast);
	}

	public static <T> ProcessVariable<T> text(String name, Function<String, T> parse) {
		return new ProcessVariable<>(name, Object::toString, (stored) -> parse.apply((String) stored));
	}

	public static <E extends Enum<E>> ProcessVariable<E> code(String name, Class<E> type) {
		return new ProcessVariable<>(name, Enum::name, (stored) -> Enum.valueOf(type, (String) stored));
	}

	/** A moment a timer waits for. */
	public static ProcessVariable<Instant> moment(String name) {
		return new ProcessVariable<>(name, Date::from, (stored) -> ((Date) stored).toInstant());
	}

	/** Ids that a multi-instance activity runs over: {@code ${name.elements()}}. */
	public static ProcessVariable<List<String>> ids(String name) {
		return new ProcessVariable<>(name, (ids) -> Spin.JSON(ids),
				(stored) -> ((SpinJsonNode) stored).elements().stream().map(SpinJsonNode::stringValue).toList());
	}

	/** Whether the house has a variable of that name. */
	public static boolean isDeclared(String name) {
		return DECLARED.contains(name);
	}

	public T from(VariableScope scope) {
		Object stored = scope.getVariable(this.name);
		Assert.state(stored != null, () -> "Process variable '%s' is not set".formatted(this.name));
		return this.decode.apply(stored);
	}

	public boolean isSet(VariableScope scope) {
		return scope.hasVariable(this.name);
	}

	public void remove(VariableScope scope) {
		scope.removeVariable(this.name);
	}

	public void set(VariableScope scope, T value) {
		scope.setVariable(this.name, this.encode.apply(value));
	}

	/** Sets it beside one task only. */
	public void setLocal(VariableScope scope, T value) {
		scope.setVariableLocal(this.name, this.encode.apply(value));
	}

	/** For the maps that {@code correlate} takes. */
	public Map.Entry<String, Object> of(T value) {
		return Map.entry(this.name, this.encode.apply(value));
	}

}
