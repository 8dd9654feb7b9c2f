package jp.tsunagu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what exists in an area and who works there. Whoever has it sees the directory
 * file already loaded.
 */
@Service
@DependsOn("directoryImport")
@Transactional(readOnly = true)
public class Directory {

	private final Areas areas;

	private final Municipalities municipalities;

	private final Coordinators coordinators;

	private final Windows windows;

	private final Supporters supporters;

	private final Councils councils;

	private final Clock clock;

	Directory(Areas areas, Municipalities municipalities, Coordinators coordinators, Windows windows,
			Supporters supporters, Councils councils, Clock clock) {
		this.areas = areas;
		this.municipalities = municipalities;
		this.coordinators = coordinators;
		this.windows = windows;
		this.supporters = supporters;
		this.councils = councils;
		this.clock = clock;
	}

	/**
	 * The area of that id.
	 * @throws IllegalArgumentException if there is none
	 */
	public Area area(AreaId id) {
		return this.areas.findById(id.id())
			.map(AreaRow::view)
			.orElseThrow(() -> new IllegalArgumentException("No area %s in the directory".formatted(id)));
	}

	/** All areas, by id. */
	public List<Area> areas() {
		return this.areas.findAllByOrderById().stream().map(AreaRow::view).toList();
	}

	/** The choices of CL-04: the area's own by JIS code, then 他圏域 and 他都県. */
	public List<Municipality> municipalities(AreaId area) {
		Stream<Municipality> own = this.municipalities.findByAreaIdOrderByCode(area.id())
			.stream()
			.map(MunicipalityRow::view);
		return Stream.concat(own, Municipality.ELSEWHERE.stream()).toList();
	}

	/** The municipality of any area, or 他圏域 or 他都県, by its code. */
	public Optional<Municipality> municipality(String code) {
		return Municipality.ELSEWHERE.stream()
			.filter((elsewhere) -> elsewhere.code().equals(code))
			.findFirst()
			.or(() -> this.municipalities.findById(code).map(MunicipalityRow::view));
	}

	/** The coordinators of an area who are active today in Tokyo, by id. */
	public List<Coordinator> coordinators(AreaId area) {
		return views(this.coordinators.active(area.id(), LocalDate.now(this.clock.withZone(BusinessCalendar.TOKYO))));
	}

	/** A coordinator, active or not: what somebody did keeps its name. */
	public Optional<Coordinator> coordinator(CoordinatorId id) {
		return this.coordinators.findById(id.id()).map(CoordinatorRow::view);
	}

	/** The coordinators of an area who are active and not absent on that day, by id. */
	public List<Coordinator> presentCoordinators(AreaId area, LocalDate day) {
		return views(this.coordinators.present(area.id(), day));
	}

	/**
	 * The coordinators of an area who are active on that day, with specialties and
	 * municipalities, by id.
	 */
	public List<CoordinatorProfile> profiles(AreaId area, LocalDate day) {
		return this.coordinators.activeWithProfiles(area.id(), day).stream().map(CoordinatorRow::profile).toList();
	}

	/** The 旗振り役 of an area who are active today in Tokyo, by id. */
	public List<Coordinator> flagBearers(AreaId area) {
		return coordinators(area).stream().filter(Coordinator::flagBearer).toList();
	}

	/** The consultation windows that stand in an area, by id. */
	public List<ConsultationWindow> windows(AreaId area) {
		return this.windows.ofArea(area.id()).stream().map(WindowRow::view).toList();
	}

	public Optional<ConsultationWindow> window(WindowId id) {
		return this.windows.findById(id.id()).map(WindowRow::view);
	}

	/** Whether the window stands in a municipality of the area. */
	public boolean belongs(WindowId window, AreaId area) {
		return this.windows.isIn(window.id(), area.id());
	}

	/**
	 * The supporters of an area by municipality and organisation, those of one
	 * municipality before all others.
	 * @param near code of CL-04; with null or another area's there is no nearest
	 */
	public List<Supporter> supporters(AreaId area, String near) {
		return this.supporters.ofArea(area.id())
			.stream()
			.sorted(Comparator.comparing((supporter) -> !supporter.municipality().equals(near)))
			.toList();
	}

	public Optional<Supporter> supporter(String id) {
		return this.supporters.withId(id);
	}

	/** Which supporter of the area somebody who is signed in is, if any. */
	public Optional<Supporter> supporterOf(String user, AreaId area) {
		return this.supporters.ofUser(user, area.id());
	}

	/** The councils an area brings its issues before, by id. */
	public List<Council> councils(AreaId area) {
		return this.councils.ofArea(area.id()).stream().map(CouncilRow::view).toList();
	}

	public Optional<Council> council(CouncilId id) {
		return this.councils.withId(id.id()).map(CouncilRow::view);
	}

	/**
	 * How many children who need medical care each municipality of an area is thought to
	 * have; who has not been estimated is not among them.
	 */
	public Map<String, Integer> estimatedChildren(AreaId area) {
		return this.municipalities.findByAreaIdOrderByCode(area.id())
			.stream()
			.filter((row) -> row.estimatedChildren() != null)
			.collect(Collectors.toMap(MunicipalityRow::code, MunicipalityRow::estimatedChildren));
	}

	/** The coordinator's name, or the id of somebody the directory does not know. */
	public String nameOf(CoordinatorId id) {
		return coordinator(id).map(Coordinator::name).orElse(id.id());
	}

	/**
	 * The names of all these people, read at once: for lists, where {@link #nameOf} would
	 * ask for each line. Whoever is no coordinator may be a supporter with a login.
	 */
	public Map<CoordinatorId, String> namesOf(Collection<CoordinatorId> ids) {
		Map<CoordinatorId, String> names = new HashMap<>();
		ids.forEach((id) -> names.put(id, id.id()));
		views(this.coordinators.findByIdIn(names.values()))
			.forEach((coordinator) -> names.put(coordinator.id(), coordinator.name()));
		List<String> others = names.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().id().equals(entry.getValue()))
			.map(Map.Entry::getValue)
			.toList();
		if (!others.isEmpty()) {
			this.supporters.namesOf(others)
				.forEach((found) -> names.put(CoordinatorId.of((String) found[0]), (String) found[1]));
		}
		return names;
	}

	private static List<Coordinator> views(List<CoordinatorRow> rows) {
		return rows.stream().map(CoordinatorRow::view).toList();
	}

}
