package jp.tsunagu.directory;

import java.util.List;
import java.util.function.Function;

import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What forms offer from the directory: always the viewer's own area and nothing of
 * another.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryChoices {

	@Bean
	ChoiceSource windowChoices(Directory directory) {
		return new OfArea("windows",
				(area) -> directory.windows(area)
					.stream()
					.map((window) -> new Choice(window.id().toString(), window.name()))
					.toList());
	}

	@Bean
	ChoiceSource municipalityChoices(Directory directory) {
		return new OfArea("municipalities",
				(area) -> directory.municipalities(area)
					.stream()
					.map((municipality) -> new Choice(municipality.code(), municipality.name()))
					.toList());
	}

	@Bean
	ChoiceSource coordinatorChoices(Directory directory) {
		return new OfArea("coordinators",
				(area) -> directory.coordinators(area)
					.stream()
					.map((coordinator) -> new Choice(coordinator.id().toString(), coordinator.name()))
					.toList());
	}

	@Bean
	ChoiceSource supporterChoices(Directory directory) {
		return new OfArea("supporters",
				(area) -> directory.supporters(area, null).stream().map(DirectoryChoices::choice).toList());
	}

	@Bean
	ChoiceSource councilChoices(Directory directory) {
		return new OfArea("councils",
				(area) -> directory.councils(area)
					.stream()
					.map((council) -> new Choice(council.id().toString(), council.name()))
					.toList());
	}

	private static Choice choice(Supporter supporter) {
		return new Choice(supporter.id(),
				"%s（%s、%s）".formatted(supporter.name(), supporter.profession().label(), supporter.organisation()));
	}

	private record OfArea(String name, Function<AreaId, List<Choice>> list) implements ChoiceSource {

		@Override
		public List<Choice> choices(Viewer viewer) {
			return (viewer.area() != null) ? this.list.apply(AreaId.of(viewer.area())) : List.of();
		}

	}

}
