package jp.tsunagu.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads a directory file. Unknown keys are refused, so that a slip of the pen does not
 * pass as "not given".
 */
@Component
class DirectoryFileReader {

	private static final JsonSetter.Value EMPTY_IF_ABSENT = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.withConfigOverride(List.class, (lists) -> lists.setSetterInfo(EMPTY_IF_ABSENT))
		.withConfigOverride(Set.class, (sets) -> sets.setSetterInfo(EMPTY_IF_ABSENT))
		.build();

	private final Validator validator;

	DirectoryFileReader(Validator validator) {
		this.validator = validator;
	}

	DirectoryFile read(Resource file) {
		DirectoryFile directory = this.mapper.convertValue(load(file), DirectoryFile.class);
		Set<ConstraintViolation<DirectoryFile>> violations = this.validator.validate(directory);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		return directory.checked();
	}

	private static Map<String, Object> load(Resource file) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions unused = new DumperOptions();
		Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextOnly());
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			Map<String, Object> content = yaml.load(reader);
			return (content != null) ? content : Map.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without it the number prefix NO would be a false, and a date a moment. */
	private static final class TextOnly extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// nothing is guessed from how a text looks
		}

	}

}
