package jp.tsunagu.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every {@link CodeList} of the application, by the simple name of its enum. */
@Component
class CodeLists {

	private final Map<String, List<Choice>> lists = new HashMap<>();

	CodeLists() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(CodeList.class));
		scanner.findCandidateComponents("jp.tsunagu").forEach((found) -> {
			Class<?> list = ClassUtils.resolveClassName(found.getBeanClassName(), null);
			this.lists.put(list.getSimpleName(),
					Arrays.stream(list.getEnumConstants()).map(CodeList.class::cast).map(Choice::of).toList());
		});
	}

	/** The choices of a list in its own order, or null if there is no such list. */
	List<Choice> choices(String name) {
		return this.lists.get(name);
	}

}
