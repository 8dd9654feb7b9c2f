package jp.tsunagu.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a person has just submitted with a task, held beside the engine for the length of
 * the call and never inside it.
 */
final class SubmittedValues {

	private static final ThreadLocal<Map<String, Object>> CURRENT = new ThreadLocal<>();

	private static final ObjectMapper JSON = new ObjectMapper();

	private SubmittedValues() {
	}

	static void during(Map<String, Object> values, Runnable completion) {
		Map<String, Object> outer = CURRENT.get();
		CURRENT.set((values != null) ? values : Map.of());
		try {
			completion.run();
		}
		finally {
			CURRENT.set(outer);
		}
	}

	static Map<String, Object> current() {
		Map<String, Object> values = CURRENT.get();
		return plain((values != null) ? values : Map.of());
	}

	/**
	 * The values as strings, numbers, flags and lists, texts stripped; empty answers are
	 * left out.
	 */
	static Map<String, Object> plain(Map<String, Object> values) {
		Map<String, Object> plain = new HashMap<>();
		values.forEach((key, value) -> {
			Object answer = plain(value);
			if (answer != null && !"".equals(answer)) {
				plain.put(key, answer);
			}
		});
		return plain;
	}

	private static Object plain(Object value) {
		if (value instanceof String text) {
			return text.strip();
		}
		if (value instanceof SpinJsonNode json) {
			return parse(json.toString());
		}
		if (value instanceof Date date) {
			return date.toInstant().toString();
		}
		if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
			return parse(serialized.getValueSerialized());
		}
		if (value instanceof TypedValue typed) {
			return plain(typed.getValue());
		}
		return (value instanceof Set<?> set) ? List.copyOf(set) : value;
	}

	private static Object parse(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException | IllegalArgumentException ex) {
			throw new Refusal("送られた値を読み取れません。一覧から選び直して、もう一度送ってください。");
		}
	}

}
