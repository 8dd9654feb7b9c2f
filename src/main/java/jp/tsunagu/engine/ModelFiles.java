package jp.tsunagu.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The application's own models and forms, as they are packaged. */
public final class ModelFiles {

	private static final List<String> PATTERNS = List.of("classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn",
			"classpath*:forms/**/*.form");

	private ModelFiles() {
	}

	public static List<Resource> all() throws IOException {
		var resolver = new PathMatchingResourcePatternResolver();
		List<Resource> found = new ArrayList<>();
		for (String pattern : PATTERNS) {
			found.addAll(Arrays.asList(resolver.getResources(pattern)));
		}
		return found;
	}

	/** A name that does not depend on how the application is packaged. */
	public static String name(Resource resource) throws IOException {
		String url = resource.getURL().toString();
		int start = Math.max(url.lastIndexOf("/bpmn/"), url.lastIndexOf("/forms/"));
		return url.substring(start + 1);
	}

}
