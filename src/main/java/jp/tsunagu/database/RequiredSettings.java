package jp.tsunagu.database;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The settings without which the application does not start: a module adds its own to
 * {@code tsunagu.required-settings} in application.yaml.
 */
class RequiredSettings {

	private final Environment environment;

	RequiredSettings(Environment environment) {
		this.environment = environment;
	}

	void check() {
		List<RequiredSetting> missing = Binder.get(this.environment)
			.bind("tsunagu.required-settings", Bindable.listOf(RequiredSetting.class))
			.orElseGet(List::of)
			.stream()
			.filter((setting) -> !StringUtils.hasText(this.environment.getProperty(setting.property())))
			.toList();
		if (!missing.isEmpty()) {
			throw new StartRefusedException("Tsunagu cannot start before these environment variables are set: "
					+ missing.stream().map(RequiredSetting::toString).collect(Collectors.joining(", ")) + ".");
		}
	}

	record RequiredSetting(String property, String meaning) {

		@Override
		public String toString() {
			return "%s (%s)".formatted(this.property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT),
					this.meaning);
		}

	}

}
