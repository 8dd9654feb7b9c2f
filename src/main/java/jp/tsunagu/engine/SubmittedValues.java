package jp.tsunagu.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * What a person has just submitted with a task, held beside the engine for the length of
 * the call and never inside it.
 */
final class SubmittedValues {

	private static final ThreadLocal<Map<String, Object>> CURRENT = new ThreadLocal<>();

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Fits no field, so that the form's rules name the field it was sent for. */
	static final Object UNREADABLE = new Object();

	private SubmittedValues() {
	}

	static void during(Map<String, Object> values, Runnable completion) {
		Map<String, Object> outer = CURRENT.get();
		CURRENT.set((values != null) ? copy(values) : Map.of());
		try {
			completion.run();
		}
		finally {
			CURRENT.set(outer);
		}
	}

	static boolean isHeld() {
		return CURRENT.get() != null;
	}

	static Map<String, Object> current() {
		return isHeld() ? plain(CURRENT.get()) : Map.of();
	}

	/** What was sent as it was sent: no object is built from it. */
	static Map<String, Object> copy(Map<String, Object> values) {
		Map<String, Object> copy = new HashMap<>();
		values.keySet()
			.forEach((key) -> copy.put(key,
					(values instanceof VariableMap typed) ? typed.getValueTyped(key) : values.get(key)));
		return copy;
	}

	/**
	 * The values as strings, numbers, flags and lists, texts stripped and empty ones
	 * null. Whatever else was sent is {@link #UNREADABLE}.
	 */
	static Map<String, Object> plain(Map<String, Object> values) {
		Map<String, Object> plain = new HashMap<>();
		values.forEach((key, value) -> plain.put(key, plain(value)));
		return plain;
	}

	private static Object plain(Object value) {
		if (value instanceof String text) {
			return text.isBlank() ? null : text.strip();
		}
		if (value instanceof SpinJsonNode json) {
			return parse(json.toString());
		}
		if (value instanceof JsonValue json) {
			return json.isDeserialized() ? plain(json.getValue()) : parse(json.getValueSerialized());
		}
		if (value instanceof TypedValue typed && typed.getType() == ValueType.NULL) {
			return null;
		}
		if (value instanceof DateValue) {
			return UNREADABLE; // engine-rest has made the 30th of February the 1st of
								// March
		}
		if (value instanceof Date date) {
			return date.toInstant().toString();
		}
		if (value instanceof PrimitiveValue<?> || value instanceof UntypedValueImpl) {
			return plain(((TypedValue) value).getValue());
		}
		if (value instanceof List<?> list) {
			return rows(list);
		}
		boolean readable = value == null || value instanceof Number || value instanceof Boolean;
		return readable ? value : UNREADABLE;
	}

	private static Object rows(List<?> list) {
		return list.stream().<Object>map((entry) -> (entry instanceof Map<?, ?> map) ? row(map) : entry).toList();
	}

	private static Map<String, Object> row(Map<?, ?> answers) {
		Map<String, Object> row = new HashMap<>();
		answers.forEach(
				(key, value) -> row.put(String.valueOf(key), (value instanceof Map<?, ?>) ? UNREADABLE : plain(value)));
		return row;
	}

	private static Object parse(String json) {
		try {
			Object read = JSON.readValue(json, Object.class);
			return (read instanceof List<?> list) ? rows(list) : read;
		}
		catch (JsonProcessingException | IllegalArgumentException ex) {
			return UNREADABLE;
		}
	}

}
