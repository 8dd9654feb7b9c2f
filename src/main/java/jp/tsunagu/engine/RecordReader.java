package jp.tsunagu.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** Turns checked answers into the form's record and holds the record's own rules. */
final class RecordReader {

	private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

	/** The path of a violation inside rows: {@code members[1].profession}. */
	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

	/** What lies in the past says the house's clock. */
	private static final Validator VALIDATOR = Validation.byDefaultProvider()
		.configure()
		.clockProvider(EngineClock::new)
		.buildValidatorFactory()
		.getValidator();

	private final List<FormField> fields;

	private final Map<String, String> labels;

	RecordReader(JsonNode form) {
		this.fields = FormField.of(form);
		this.labels = this.fields.stream().collect(Collectors.toMap(FormField::key, FormField::label));
	}

	<T extends Record> T read(Map<String, Object> answers, Class<T> type) {
		return validated(JSON.convertValue(values(answers, type), type));
	}

	private Map<String, Object> values(Map<String, Object> answers, Class<?> type) {
		refuseWhatHasNoPlace(answers, type);
		Map<String, Object> values = new HashMap<>(answers);
		for (RecordComponent component : type.getRecordComponents()) {
			Object answer = values.get(component.getName());
			if (answer instanceof String text && component.getType() == LocalDate.class) {
				values.put(component.getName(), parse(component, text, JapaneseDates::date).toString());
			}
			if (answer instanceof String text && component.getType() == Instant.class) {
				values.put(component.getName(), parse(component, text, JapaneseDates::moment).toString());
			}
			if (component.getType() == List.class) {
				values.put(component.getName(), (answer instanceof List<?> rows) ? rows(component, rows) : List.of());
			}
		}
		return values;
	}

	/** Rows are read as the record that the list is made of; an untouched row is none. */
	private List<?> rows(RecordComponent component, List<?> rows) {
		if (!(rows.stream().findFirst().orElse(null) instanceof Map<?, ?>)) {
			return rows;
		}
		Class<?> row = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
		FormField list = this.fields.stream()
			.filter((field) -> field.key().equals(component.getName()))
			.findFirst()
			.orElseThrow();
		RecordReader reader = new RecordReader(list.component());
		return rows.stream().map((answers) -> reader.values(cast(answers), row)).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> cast(Object row) {
		return (Map<String, Object>) row;
	}

	/**
	 * A form may have been given a question the record does not know: better refused than
	 * lost.
	 */
	private void refuseWhatHasNoPlace(Map<String, Object> answers, Class<?> type) {
		Set<String> known = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
		List<String> homeless = answers.keySet()
			.stream()
			.filter((key) -> !known.contains(key))
			.sorted()
			.map((key) -> "「%s」を記録する場所がまだありません。管理者にお知らせください。".formatted(label(key)))
			.toList();
		if (!homeless.isEmpty()) {
			throw new Refusal(homeless);
		}
	}

	private <V> V parse(RecordComponent component, String text, Function<String, V> parser) {
		try {
			return parser.apply(text);
		}
		catch (RuntimeException ex) {
			throw new Refusal("「%s」は正しい日付で入力してください（例：2021-05-01、令和3年5月1日）。".formatted(label(component.getName())));
		}
	}

	private <T> T validated(T form) {
		Set<ConstraintViolation<T>> violations = VALIDATOR.validate(form);
		if (!violations.isEmpty()) {
			throw new Refusal(violations.stream().map(this::sentence).sorted().toList());
		}
		return form;
	}

	private String sentence(ConstraintViolation<?> violation) {
		String path = violation.getPropertyPath().toString();
		Matcher inRow = ROW.matcher(path);
		if (inRow.matches() && this.labels.containsKey(inRow.group(1))) {
			return rowSentence(inRow, violation.getMessage());
		}
		boolean ofOneField = this.labels.containsKey(path);
		return ofOneField ? "「%s」%s".formatted(label(path), violation.getMessage()) : violation.getMessage();
	}

	private String rowSentence(Matcher inRow, String message) {
		FormField list = this.fields.stream()
			.filter((field) -> field.key().equals(inRow.group(1)))
			.findFirst()
			.orElseThrow();
		String part = list.parts()
			.stream()
			.filter((field) -> field.key().equals(inRow.group(3)))
			.findFirst()
			.map((field) -> "「%s」".formatted(field.label()))
			.orElse("");
		return "「%s」の%d行目：%s%s".formatted(list.label(), Integer.parseInt(inRow.group(2)) + 1, part, message);
	}

	private String label(String key) {
		return this.labels.getOrDefault(key, key);
	}

}
