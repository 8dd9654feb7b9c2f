package jp.tsunagu;

import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Gives every coordinator of the directory an account; the password is the id. */
@TestComponent
public class Cast {

	private final Directory directory;

	private final IdentityService identities;

	public Cast(Directory directory, IdentityService identities) {
		this.directory = directory;
		this.identities = identities;
	}

	@EventListener(ApplicationReadyEvent.class)
	public void enter() {
		this.directory.areas().forEach((area) -> this.directory.coordinators(area.id()).forEach(this::enter));
	}

	private void enter(Coordinator coordinator) {
		String id = coordinator.id().toString();
		String[] name = coordinator.name().split(" ");
		User user = this.identities.newUser(id);
		user.setFirstName(name[0]); // the family name stands first, as access.People has
									// it
		user.setLastName(name[1]);
		user.setPassword(id);
		this.identities.saveUser(user);
		this.identities.createMembership(id, "coordinator");
		if (coordinator.flagBearer()) {
			this.identities.createMembership(id, "flag-bearer");
		}
		this.identities.createTenantUserMembership(coordinator.area().toString(), id);
	}

}
