package jp.tsunagu.issue.web;

import java.util.List;
import java.util.function.BiFunction;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.issue.IssueLists;
import jp.tsunagu.issue.IssueName;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issues of the viewer's area; nothing that names a child. */
@Configuration(proxyBeanMethods = false)
class IssueChoices {

	@Bean
	ChoiceSource areaIssues(IssueLists lists) {
		return new OfArea("areaIssues", lists::all);
	}

	@Bean
	ChoiceSource openIssues(IssueLists lists) {
		return new OfArea("openIssues", lists::open);
	}

	private record OfArea(String name,
			BiFunction<AreaId, CoordinatorId, List<IssueName>> list) implements ChoiceSource {

		@Override
		public List<Choice> choices(Viewer viewer) {
			if (viewer.area() == null || viewer.userId() == null) {
				return List.of();
			}
			return this.list.apply(AreaId.of(viewer.area()), CoordinatorId.of(viewer.userId()))
				.stream()
				.map((issue) -> new Choice(issue.number().toString(), issue.label()))
				.toList();
		}

	}

}
