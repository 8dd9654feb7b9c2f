package jp.tsunagu.access;

import java.util.stream.Stream;

import jp.tsunagu.directory.Area;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The cast of the demo; every password is the user's id. */
@Component
@Profile("demo")
class DemoUsers implements FirstUsers {

	/** Written beside every demo user, so that a database of the demo is known as one. */
	static final String MARK = "demo";

	private static final String HOME = "yokosuka-miura";

	private final Directory directory;

	private final People people;

	private final IdentityService identities;

	DemoUsers(Directory directory, People people, IdentityService identities) {
		this.directory = directory;
		this.people = people;
		this.identities = identities;
	}

	@Override
	public void create() {
		for (Area area : this.directory.areas()) {
			this.directory.coordinators(area.id()).forEach(this::create);
		}
		create("supporter-n", "灯田 もえ", HOME, HouseGroup.SUPPORTER);
		create("municipality-m", "役田 さとり", HOME, HouseGroup.MUNICIPALITY);
		create("prefecture-p", "県 みらい", null, HouseGroup.PREFECTURE);
		create("admin", "管理 すすむ", null, HouseGroup.ADMINISTRATOR);
	}

	private void create(Coordinator coordinator) {
		Stream<HouseGroup> groups = coordinator.flagBearer() ? Stream.of(HouseGroup.COORDINATOR, HouseGroup.FLAG_BEARER)
				: Stream.of(HouseGroup.COORDINATOR);
		create(coordinator.id().id(), coordinator.name(), coordinator.area().id(), groups.toArray(HouseGroup[]::new));
	}

	private void create(String id, String name, String area, HouseGroup... groups) {
		if (this.people.account(id).isEmpty()) {
			this.people.create(id, name, id, area, groups);
			this.identities.setUserInfo(id, MARK, "true");
		}
	}

}
