package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.util.Assert;

/**
 * The directory as it is written down, area by area. An entry may only name what the same
 * area lists.
 */
record DirectoryFile(@NotEmpty List<@Valid Area> areas) {

	DirectoryFile checked() {
		unique("area", this.areas, Area::id);
		unique("number prefix", this.areas, Area::numberPrefix);
		unique("municipality", all(this.areas, Area::municipalities), Municipality::code);
		unique("organisation", all(this.areas, Area::organisations), Organisation::id);
		unique("coordinator", all(this.areas, Area::coordinators), Coordinator::id);
		unique("window", all(this.areas, Area::windows), Window::id);
		unique("supporter", all(this.areas, Area::supporters), Supporter::id);
		unique("supporters' user",
				all(this.areas, Area::supporters).stream().filter((entry) -> entry.user() != null).toList(),
				Supporter::user);
		unique("council", all(this.areas, Area::councils), Council::id);
		this.areas.forEach(Area::check);
		return this;
	}

	private static <T, E> List<E> all(List<T> parents, Function<T, List<E>> children) {
		return parents.stream().map(children).flatMap(List::stream).toList();
	}

	private static <E> void unique(String kind, List<E> entries, Function<E, String> id) {
		Set<String> seen = new HashSet<>();
		entries.stream()
			.map(id)
			.forEach((value) -> Assert.isTrue(seen.add(value), () -> "It lists %s '%s' twice".formatted(kind, value)));
	}

	record Area(@NotBlank String id, @NotBlank String name, @NotNull @Pattern(regexp = "[A-Z]{2}") String numberPrefix,
			List<@Valid Municipality> municipalities, List<@Valid Closure> closures,
			List<@Valid Organisation> organisations, List<@Valid Coordinator> coordinators, List<@Valid Window> windows,
			List<@Valid Supporter> supporters, List<@Valid Council> councils) {

		private void check() {
			Set<String> places = ids(this.municipalities, Municipality::code);
			Set<String> houses = ids(this.organisations, Organisation::id);
			Set<String> people = ids(this.coordinators, Coordinator::id);
			for (Coordinator coordinator : this.coordinators) {
				String entry = "coordinator '%s'".formatted(coordinator.id());
				known(entry, "organisation", coordinator.organisation(), houses);
				coordinator.municipalities().forEach((place) -> known(entry, "municipality", place, places));
			}
			for (Window window : this.windows) {
				String entry = "window '%s'".formatted(window.id());
				known(entry, "municipality", window.municipality(), places);
				known(entry, "keeper", window.keeper(), people);
			}
			for (Supporter supporter : this.supporters) {
				String entry = "supporter '%s'".formatted(supporter.id());
				known(entry, "organisation", supporter.organisation(), houses);
				known(entry, "municipality", supporter.municipality(), places);
			}
			for (Council council : this.councils) {
				council.municipalities()
					.forEach((place) -> known("council '%s'".formatted(council.id()), "municipality", place, places));
			}
		}

		private void known(String entry, String what, String named, Set<String> listed) {
			Assert.isTrue(named == null || listed.contains(named),
					() -> "In area '%s' %s names the unknown %s '%s'".formatted(this.id, entry, what, named));
		}

		private static <E> Set<String> ids(List<E> entries, Function<E, String> id) {
			return entries.stream().map(id).collect(Collectors.toSet());
		}

	}

	record Municipality(@NotBlank String code, @NotBlank String name, @PositiveOrZero Integer estimatedChildren) {
	}

	record Closure(@NotNull LocalDate day, @NotBlank String reason) {
	}

	record Organisation(@NotBlank String id, @NotBlank String name, @NotNull OrganisationKind kind) {
	}

	record Coordinator(@NotBlank String id, @NotBlank String name, @NotBlank String organisation,
			@NotNull Profession profession, boolean flagBearer, @NotNull LocalDate activeFrom, LocalDate activeUntil,
			Set<String> municipalities, Set<Specialty> specialties, List<@Valid Absence> absences) {
	}

	record Absence(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay, String reason) {
	}

	record Window(@NotBlank String id, @NotBlank String name, @NotBlank String municipality, String keeper,
			String phone, String hours) {
	}

	/** With the login it belongs to, where there is one. */
	record Supporter(@NotBlank String id, @NotBlank String name, @NotBlank String organisation,
			@NotNull Profession profession, @NotBlank String municipality, String email, String user) {
	}

	record Council(@NotBlank String id, @NotBlank String name, @NotNull CouncilKind kind, @NotBlank String host,
			String legalBasis, @NotEmpty Set<String> municipalities, @PositiveOrZero Integer submissionLeadDays,
			@Positive Integer yearlyMinimum, LocalDate termEnds) {
	}

}
