package jp.tsunagu.engine;

import java.util.regex.Pattern;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Loads every {@code *Variables} class, so that what it declares is known from the start.
 */
final class DeclaredVariables {

	private DeclaredVariables() {
	}

	static void load() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(
				new RegexPatternTypeFilter(Pattern.compile("jp\\.tsunagu\\.(.+\\.process|engine)\\.\\w+Variables")));
		scanner.findCandidateComponents("jp.tsunagu").forEach((found) -> initialize(found.getBeanClassName()));
	}

	private static void initialize(String name) {
		try {
			Class.forName(name, true, ClassUtils.getDefaultClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException("Cannot load " + name, ex);
		}
	}

}
