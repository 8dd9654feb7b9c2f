package jp.tsunagu.demo.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.Resource;

/** Reads the consultations of the demo, oldest first. */
final class DemoFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.withConfigOverride(List.class, (lists) -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.build();

	private DemoFile() {
	}

	static List<DemoConsultation> read(Resource file) {
		return read(file, new TypeReference<>() {
		});
	}

	static List<DemoMeeting> meetings(Resource file) {
		return read(file, new TypeReference<>() {
		});
	}

	private static <T> T read(Resource file, TypeReference<T> type) {
		try (InputStream content = file.getInputStream()) {
			Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
			return MAPPER.convertValue(loaded, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
